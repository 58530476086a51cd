package io.stratagem.bench;

import io.stratagem.market.Bar;
import io.stratagem.market.MarketEvent;
import io.stratagem.market.SeriesTable;
import io.stratagem.sources.DataReport;
import io.stratagem.sources.EventSource;
import io.stratagem.sources.ReplayFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a whole file of bars into memory. */
final class BarFile {
    private BarFile() {}

    static Bar[] read(Path file, SeriesTable table) {
        List<Bar> bars = new ArrayList<>();
        EventSource opened =
                ReplayFiles.open(List.of(file), table, new DataReport(true)).getFirst();
        try (EventSource source = opened) {
            for (MarketEvent event = source.next(); event != null; event = source.next()) {
                if (event instanceof Bar bar) {
                    bars.add(bar);
                }
            }
        }
        return bars.toArray(Bar[]::new);
    }
}
