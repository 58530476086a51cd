package io.stratagem.sources;

import io.stratagem.market.EventState;
import io.stratagem.market.Series;
import io.stratagem.market.SeriesTable;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import java.util.Arrays;
import java.util.List;

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

    /** Writes the last time of each series. */
    void save(StateWriter out, SeriesTable table) {
        List<Series> seen = table.all().stream()
                .filter(series -> series.index() < lastMillis.length && lastMillis[series.index()] != NEVER)
                .toList();
        out.putInt(seen.size());
        for (Series series : seen) {
            EventState.put(series, out);
            out.putLong(lastMillis[series.index()]);
        }
    }

    /** Takes the last times of another clock. */
    void restore(StateReader in, SeriesTable table) {
        int count = in.getCount();
        for (int i = 0; i < count; i++) {
            Series series = EventState.series(in, table);
            judge(series, in.getLong());
        }
    }

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
