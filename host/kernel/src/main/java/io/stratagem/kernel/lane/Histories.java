package io.stratagem.kernel.lane;

import io.stratagem.market.DeliveredVector;
import io.stratagem.market.EventState;
import io.stratagem.market.MarketEvent;
import io.stratagem.market.Series;
import io.stratagem.market.SeriesTable;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The rings of all series somebody listens to; they outlive generations. Safe for use by several threads. */
public final class Histories {
    /** Four years of daily bars, or most of a day of minutes. */
    public static final int DEFAULT_DEPTH = 1_024;

    private final int depth;
    private final ConcurrentMap<Integer, HistoryRing> bySeries = new ConcurrentHashMap<>();

    /** Rings of this many events. */
    public Histories(int depth) {
        if (depth < 0 || depth > 1 << 20) {
            throw new IllegalArgumentException("a history has a depth within [0, 1048576], not " + depth);
        }
        this.depth = depth;
    }

    /** The ring of a series, made for its first event. */
    HistoryRing ring(MarketEvent first) {
        return bySeries.computeIfAbsent(
                first.series().index(),
                index -> new HistoryRing(first.series(), depth, first instanceof DeliveredVector));
    }

    /** How many rings there are; they only become more. */
    public int size() {
        return bySeries.size();
    }

    /** Writes all rings, by series. */
    public void save(StateWriter out) {
        List<HistoryRing> rings = all();
        out.putInt(rings.size());
        for (HistoryRing ring : rings) {
            EventState.put(ring.series(), out);
            ring.save(out);
        }
    }

    /** Takes the rings of another run; none is here yet. */
    public void restore(StateReader in, SeriesTable table) {
        int rings = in.getCount();
        for (int i = 0; i < rings; i++) {
            Series series = EventState.series(in, table);
            bySeries.put(series.index(), HistoryRing.restored(series, depth, in, table));
        }
    }

    /** All rings, by series. */
    public List<HistoryRing> all() {
        return bySeries.values().stream()
                .sorted(Comparator.comparingInt(ring -> ring.series().index()))
                .toList();
    }
}
