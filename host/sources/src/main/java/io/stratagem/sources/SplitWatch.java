package io.stratagem.sources;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.features.SplitSuspicion;
import io.stratagem.market.Bar;
import java.util.Arrays;
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
        int index = bar.series().index();
        if (index >= closes.length) {
            int known = closes.length;
            closes = Arrays.copyOf(closes, Math.max(index + 1, known * 2));
            Arrays.fill(closes, known, closes.length, Double.NaN);
        }
        double previousClose = closes[index];
        closes[index] = bar.close();
        return SplitSuspicion.between(previousClose, bar.open());
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
