package io.stratagem.sources;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.features.SplitSuspicion;
import io.stratagem.market.Bar;
import io.stratagem.market.EventState;
import io.stratagem.market.Series;
import io.stratagem.market.SeriesTable;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares each bar's open with the close before it and tells of jumps that look like an unadjusted split. Not thread-safe. */
final class SplitWatch {
    private double[] closes = new double[0];

    /** The suspicion a bar raises, or null; the bar becomes the last of its series. */
    @Nullable
    SplitSuspicion look(Bar bar) {
        if (bar.series().timeframe().isTick()) {
            return null;
        }
        double previousClose = exchange(bar.series().index(), bar.close());
        return SplitSuspicion.between(previousClose, bar.open());
    }

    private double exchange(int index, double close) {
        if (index >= closes.length) {
            int known = closes.length;
            closes = Arrays.copyOf(closes, Math.max(index + 1, known * 2));
            Arrays.fill(closes, known, closes.length, Double.NaN);
        }
        double previousClose = closes[index];
        closes[index] = close;
        return previousClose;
    }

    /** Writes the last close of each series. */
    void save(StateWriter out, SeriesTable table) {
        List<Series> seen = table.all().stream()
                .filter(series -> series.index() < closes.length && !Double.isNaN(closes[series.index()]))
                .toList();
        out.putInt(seen.size());
        for (Series series : seen) {
            EventState.put(series, out);
            out.putDouble(closes[series.index()]);
        }
    }

    /** Takes the last closes of another watch. */
    void restore(StateReader in, SeriesTable table) {
        int count = in.getCount();
        for (int i = 0; i < count; i++) {
            Series series = EventState.series(in, table);
            exchange(series.index(), in.getDouble());
        }
    }

    static Fault fault(String where, Bar bar, SplitSuspicion suspicion) {
        return new Fault(
                ErrorCode.E_DATA_SUSPECT,
                where,
                "data_suspect{kind=" + SplitSuspicion.KIND + "}: " + bar.series() + " looks split "
                        + suspicion.shares(),
                "open / previous close = " + suspicion.ratio());
    }
}
