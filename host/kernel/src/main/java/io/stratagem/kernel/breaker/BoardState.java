package io.stratagem.kernel.breaker;

import io.stratagem.store.json.CodePoints;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All a {@link BreakerBoard} remembers between two epochs, as plain data in the order of code points: for a restart. Written and read by
 * {@link BoardStateJson}.
 *
 * @param strategies by strategy_id
 * @param plugins the plugins' circuits by {@link io.stratagem.kernel.generation.Strategy#faultDomain}
 * @param disabled plugins whose strategies are never evaluated again, likewise
 */
public record BoardState(
        SortedMap<String, StrategyState> strategies,
        SortedMap<String, BreakerState> plugins,
        SortedSet<String> disabled)
        implements BoardMemory {
    /** Of a board that has seen nothing. */
    public static final BoardState NONE = new BoardState(Map.of(), Map.of(), Set.of());

    public BoardState {
        strategies = Collections.unmodifiableSortedMap(sorted(strategies));
        plugins = Collections.unmodifiableSortedMap(sorted(plugins));
        SortedSet<String> ordered = new TreeSet<>(CodePoints.ORDER);
        ordered.addAll(disabled);
        disabled = Collections.unmodifiableSortedSet(ordered);
    }

    /** The same from maps in any order. */
    public BoardState(Map<String, StrategyState> strategies, Map<String, BreakerState> plugins, Set<String> disabled) {
        this(sorted(strategies), sorted(plugins), new TreeSet<>(disabled));
    }

    @Override
    public @Nullable StrategyState ofStrategy(String strategyId) {
        return strategies.get(strategyId);
    }

    @Override
    public @Nullable BreakerState ofPlugin(String faultDomain) {
        return plugins.get(faultDomain);
    }

    private static <T> SortedMap<String, T> sorted(Map<String, T> map) {
        SortedMap<String, T> sorted = new TreeMap<>(CodePoints.ORDER);
        sorted.putAll(map);
        return sorted;
    }
}
