package io.stratagem.kernel.lane;

import io.stratagem.market.DeliveredVector;
import io.stratagem.market.MarketEvent;
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

    /** All rings, by series. */
    public List<HistoryRing> all() {
        return bySeries.values().stream()
                .sorted(Comparator.comparingInt(ring -> ring.series().index()))
                .toList();
    }
}
