package io.stratagem.bench;

import io.stratagem.market.Bar;
import io.stratagem.market.SeriesTable;

/** The samples of the project. */
public final class SampleBars {
    private SampleBars() {}

    /** All daily bars of one of the sample's symbols. */
    public static Bar[] daily(String symbol) {
        return BarFile.read(BenchFiles.sample("data/" + symbol + "_1d.csv.gz"), new SeriesTable());
    }
}
