package io.stratagem.probe;

import io.stratagem.market.Series;
import java.util.List;

/**
 * Events of the sample as a strategy sees them: rows of its features in declared order. Made once, read by many runs.
 *
 * @param universe one series for a signal or overlay, in code-point order of the symbols for a frame
 * @param times event times in milliseconds since 1970, by event
 * @param present whether the symbol has an event, by event and symbol
 * @param rows features, NaN where missing, by event and symbol
 * @param closes the price of the latest bar, by event and symbol; NaN before the first
 */
record Track(List<Series> universe, long[] times, boolean[][] present, double[][][] rows, double[][] closes) {
    int size() {
        return times.length;
    }
}
