package io.stratagem.market;

import io.stratagem.api.Timeframe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the series of a run. Thread-safe; sources ask once per series, not per event. */
public final class SeriesTable {
    private final Map<Key, Series> byKey = new HashMap<>();
    private final List<Series> byIndex = new ArrayList<>();

    /** The series of a symbol and timeframe, numbered at its first appearance. */
    public synchronized Series series(String symbol, Timeframe timeframe) {
        return byKey.computeIfAbsent(new Key(symbol, timeframe), key -> {
            Series series = new Series(byIndex.size(), symbol, timeframe);
            byIndex.add(series);
            return series;
        });
    }

    /** All series so far, by index. */
    public synchronized List<Series> all() {
        return List.copyOf(byIndex);
    }

    private record Key(String symbol, Timeframe timeframe) {}
}
