package io.stratagem.kernel.lane;

import io.stratagem.market.Series;

/** Takes rows of the past for frame strategies, which are evaluated elsewhere. */
public interface FrameWarmth {
    /**
     * A symbol's event of the past.
     *
     * @param strategy its place in the new generation
     * @param row the strategy's features in declared order
     */
    void observe(int strategy, Series series, double[] row, long eventTimeMillis);

    /** The history before the next row is lost or does not count. */
    void reset(int strategy, Series series);
}
