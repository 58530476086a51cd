package io.stratagem.kernel.lane;

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
     * @param depth events that can be read back, &gt;= 0
     * @param isDelivered whether the series comes as finished vectors
     */
    HistoryRing(Series series, int depth, boolean isDelivered) {
        this.series = series;
        this.depth = depth;
        // Room to go on writing while a reader copies.
        capacity = depth + depth / 4 + 1;
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
     * @param upTo pass it to the next reading
     * @param isContinued whether nothing between the earlier reading and the first event is lost
     */
    public record Reading(List<MarketEvent> events, long upTo, boolean isContinued) {}

    /** Reads the events after {@code from}, at most {@code depth} of them; 0 reads all there are. */
    public Reading read(long from) {
        while (true) {
            long end = count.getAcquire();
            long first = Math.max(Math.max(from, begin), end - depth);
            List<MarketEvent> events = new ArrayList<>((int) (end - first));
            for (long number = first; number < end; number++) {
                MarketEvent event = event((int) (number % capacity));
                if (event != null) {
                    events.add(event);
                }
            }
            // The writer fills the place of the next event before it counts it.
            if (count.getAcquire() - first < capacity) {
                return new Reading(events, end, first == from);
            }
        }
    }

    /** Writes the events that can be read back; by the writing thread, or while it rests. */
    void save(StateWriter out) {
        long end = count.getPlain();
        long first = Math.max(begin, end - depth);
        out.putBoolean(bars.length == 0);
        out.putInt((int) (end - first));
        for (long number = first; number < end; number++) {
            int place = (int) (number % capacity);
            DeliveredVector vector = bars.length == 0 ? vectors[place] : null;
            if (vector == null) {
                out.putDoubles(bars, place * FIELDS, FIELDS);
            } else {
                EventState.put(vector, out);
            }
        }
    }

    /** Takes the events of another ring of the series into this one, which is empty. */
    private void restore(StateReader in, SeriesTable table) {
        int events = in.getCount(depth);
        for (int place = 0; place < events; place++) {
            if (bars.length > 0) {
                in.getDoubles(bars, place * FIELDS, FIELDS);
            } else if (EventState.event(in, table) instanceof DeliveredVector vector) {
                vectors[place] = vector;
            }
        }
        // A ring has more room than it gives back.
        this.place = events;
        count.setRelease(events);
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
