package io.stratagem.kernel.lane;

import static java.util.Objects.requireNonNull;

import io.stratagem.market.Bar;
import io.stratagem.market.DeliveredVector;
import io.stratagem.market.EventState;
import io.stratagem.market.MarketEvent;
import io.stratagem.market.Series;
import io.stratagem.market.SeriesTable;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The newest events of one series, raw bars or delivered vectors, for strategies that begin in the middle of a run. One thread writes;
 * any thread may read meanwhile, and reads again where the writer overtook it. Taking a bar allocates nothing.
 */
public final class HistoryRing {
    private static final int FIELDS = 6;

    private final Series series;
    private final int depth;
    private final int stride;
    private final int capacity;
    private final double[] bars;
    private final @Nullable DeliveredVector[] vectors;
    private final AtomicLong count = new AtomicLong();
    private volatile long begin;

    /** Where the next event goes; the writer's own. */
    private int place;

    /**
     * An empty ring.
     *
     * @param depth events that can be read back at least, &gt;= 0
     * @param isDelivered whether the series comes as finished vectors
     */
    HistoryRing(Series series, int depth, boolean isDelivered) {
        this.series = series;
        this.depth = depth;
        stride = Math.max(1, depth / 4);
        // What may be read, and room to go on writing while a reader copies.
        capacity = depth + 2 * stride + 1;
        bars = new double[isDelivered ? 0 : capacity * FIELDS];
        vectors = new DeliveredVector[isDelivered ? capacity : 0];
    }

    /** The series. */
    public Series series() {
        return series;
    }

    /** How many events it has taken. */
    public long count() {
        return count.getAcquire();
    }

    /** Forgets what lies before the next event, after a gap. */
    void forget() {
        begin = count.getPlain();
    }

    /** Takes an event. */
    void add(MarketEvent event) {
        switch (event) {
            case Bar bar -> {
                int at = place * FIELDS;
                bars[at] = bar.openTimeMillis();
                bars[at + 1] = bar.open();
                bars[at + 2] = bar.high();
                bars[at + 3] = bar.low();
                bars[at + 4] = bar.close();
                bars[at + 5] = bar.volume();
            }
            case DeliveredVector vector -> vectors[place] = vector;
        }
        place = place + 1 == capacity ? 0 : place + 1;
        count.setRelease(count.getPlain() + 1);
    }

    /**
     * What was taken since an earlier reading, oldest first.
     *
     * @param events of one stretch without a gap
     * @param first the number of the event the stretch begins with
     * @param upTo the number of the next event
     * @param isContinued whether the events follow the earlier reading; otherwise they are the whole stretch
     */
    public record Reading(List<MarketEvent> events, long first, long upTo, boolean isContinued) {
        /** Before anything was read. */
        public static final Reading NONE = new Reading(List.of(), -1, -1, false);
    }

    /**
     * Reads on from an earlier reading, or the whole stretch where it begins elsewhere by now. A stretch has at least {@code depth}
     * events as far as there are so many since the last gap; it begins at a multiple of a quarter of that, so that it depends on the
     * number of events alone and not on when somebody began to read.
     */
    public Reading read(Reading earlier) {
        while (true) {
            long end = count.getAcquire();
            long first = first(end);
            boolean isContinued = earlier.first == first;
            long from = isContinued ? earlier.upTo : first;
            List<MarketEvent> events = new ArrayList<>((int) (end - from));
            for (long number = from; number < end; number++) {
                MarketEvent event = event((int) (number % capacity));
                if (event != null) {
                    events.add(event);
                }
            }
            // The writer fills the place of the next event before it counts it.
            if (count.getAcquire() - from < capacity) {
                return new Reading(events, first, end, isContinued);
            }
        }
    }

    private long first(long end) {
        if (depth == 0) {
            return end;
        }
        return Math.max(begin, Math.max(0, end - depth) / stride * stride);
    }

    /** Writes the events that can be read back, with their numbers; by the writing thread, or while it rests. */
    void save(StateWriter out) {
        long end = count.getPlain();
        long first = first(end);
        out.putBoolean(bars.length == 0);
        out.putLong(begin);
        out.putLong(end);
        out.putInt((int) (end - first));
        long number = first;
        while (number < end) {
            int at = (int) (number % capacity);
            int together = (int) Math.min(end - number, capacity - at);
            if (bars.length > 0) {
                out.putDoubles(bars, at * FIELDS, together * FIELDS);
            } else {
                for (int each = at; each < at + together; each++) {
                    EventState.put(requireNonNull(vectors[each]), out);
                }
            }
            number += together;
        }
    }

    /** Takes the events of another ring of the series into this one, which is empty. */
    private void restore(StateReader in, SeriesTable table) {
        begin = in.getLong();
        long end = in.getLong();
        int events = in.getCount(capacity);
        if (end < events || begin < 0 || begin > end) {
            throw new IllegalArgumentException("a history of " + events + " events does not end at number " + end);
        }
        for (long number = end - events; number < end; number++) {
            int at = (int) (number % capacity);
            if (bars.length > 0) {
                in.getDoubles(bars, at * FIELDS, FIELDS);
            } else if (EventState.event(in, table) instanceof DeliveredVector vector) {
                vectors[at] = vector;
            }
        }
        place = (int) (end % capacity);
        count.setRelease(end);
    }

    /** The ring another process had of a series. */
    static HistoryRing restored(Series series, int depth, StateReader in, SeriesTable table) {
        HistoryRing ring = new HistoryRing(series, depth, in.getBoolean());
        ring.restore(in, table);
        return ring;
    }

    private @Nullable MarketEvent event(int place) {
        if (bars.length == 0) {
            return vectors[place];
        }
        int at = place * FIELDS;
        return Bar.of(series, (long) bars[at], bars[at + 1], bars[at + 2], bars[at + 3], bars[at + 4], bars[at + 5]);
    }
}
