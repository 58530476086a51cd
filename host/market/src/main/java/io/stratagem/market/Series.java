package io.stratagem.market;

import io.stratagem.api.Timeframe;
import java.util.Objects;

/**
 * One symbol in one timeframe. There is one object per pair and run, handed out by {@link SeriesTable}, so that per event a number
 * stands for the pair.
 *
 * @param index dense, from 0, in order of first appearance; never part of a result
 */
public record Series(int index, String symbol, Timeframe timeframe) {
    public Series {
        Objects.requireNonNull(symbol, "symbol is null");
        Objects.requireNonNull(timeframe, "timeframe is null");
    }

    @Override
    public String toString() {
        return symbol + "/" + timeframe;
    }
}
