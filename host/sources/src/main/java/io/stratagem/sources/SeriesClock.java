package io.stratagem.sources;

import io.stratagem.market.Series;
import java.util.Arrays;

/**
 * Keeps the time of the last event of every series and says how a new one stands to it. Within one series an equal time is a
 * duplicate, except for ticks, and a smaller one goes backwards. Not thread-safe.
 */
final class SeriesClock {
    /** How an event stands to the one before it. */
    enum Order {
        /** It may be played. */
        FORWARD,
        /** It has the time of the one before. */
        DUPLICATE,
        /** It lies before it. */
        BACKWARDS
    }

    private static final long NEVER = Long.MIN_VALUE;

    private long[] lastMillis = new long[0];

    /** Judges an event time, and takes it as the last when it goes forward. */
    Order judge(Series series, long eventTimeMillis) {
        int index = series.index();
        if (index >= lastMillis.length) {
            int known = lastMillis.length;
            lastMillis = Arrays.copyOf(lastMillis, Math.max(index + 1, known * 2));
            Arrays.fill(lastMillis, known, lastMillis.length, NEVER);
        }
        long last = lastMillis[index];
        if (eventTimeMillis > last) {
            lastMillis[index] = eventTimeMillis;
            return Order.FORWARD;
        }
        if (eventTimeMillis < last) {
            return Order.BACKWARDS;
        }
        return series.timeframe().isTick() ? Order.FORWARD : Order.DUPLICATE;
    }
}
