package io.stratagem.kernel.breaker;

import io.stratagem.catalog.CatalogEntry;
import io.stratagem.store.json.CodePoints;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All a {@link BreakerBoard} remembers between two epochs, as plain data in the order of code points: for a restart, or for the board of
 * the next generation. Written and read by {@link BoardStateJson}.
 *
 * @param strategies by strategy_id
 * @param plugins the plugins' circuits by {@link io.stratagem.kernel.generation.Strategy#faultDomain}
 * @param disabled plugins whose strategies are never evaluated again, likewise
 */
public record BoardState(
        SortedMap<String, StrategyState> strategies,
        SortedMap<String, BreakerState> plugins,
        SortedSet<String> disabled) {
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

    /** The same with a candidate's circuit in the place of its strategy's; what an operator forced on the strategy stays. */
    public BoardState promoted(String strategyId) {
        StrategyState candidate = strategies.get(CatalogEntry.candidateOf(strategyId));
        if (candidate == null) {
            return this;
        }
        Map<String, StrategyState> after = new HashMap<>(strategies);
        StrategyState live = after.remove(strategyId);
        after.put(strategyId, live == null ? candidate : candidate.inPlaceOf(live));
        after.remove(CatalogEntry.candidateOf(strategyId));
        return new BoardState(after, plugins, disabled);
    }

    private static <T> SortedMap<String, T> sorted(Map<String, T> map) {
        SortedMap<String, T> sorted = new TreeMap<>(CodePoints.ORDER);
        sorted.putAll(map);
        return sorted;
    }
}
