package io.stratagem.kernel.commit;

import io.stratagem.catalog.CatalogEntry;
import io.stratagem.catalog.OnDisable;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.generation.Strategy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whom a committer knows: the strategies of its generation, and behind them those that left positions and are evaluated no more. Immutable. */
final class StrategyRoll {
    private final Generation generation;
    private final List<Strategy> all;

    /** The last generation that evaluated each that left, by strategy_id. */
    private final Map<String, Long> lastGenerations = new HashMap<>();

    /** A roll on which those that left keep their order; what becomes of their positions is for the generation's catalog to say. */
    StrategyRoll(Generation generation, List<Leaver> leavers) {
        this.generation = generation;
        List<Strategy> known = new ArrayList<>(generation.strategies());
        for (Leaver leaver : leavers) {
            Strategy gone = leaver.strategy();
            CatalogEntry entry = generation.catalog().find(gone.id());
            OnDisable word = entry == null ? gone.entry().onDisable() : entry.onDisable();
            known.add(gone.withoutCode(known.size(), word));
            lastGenerations.put(gone.id(), leaver.lastGeneration());
        }
        all = List.copyOf(known);
    }

    /** All of them, each at its index. */
    List<Strategy> all() {
        return all;
    }

    /** All of them, by strategy_id. */
    Map<String, Strategy> byId() {
        Map<String, Strategy> byId = new HashMap<>();
        all.forEach(strategy -> byId.put(strategy.id(), strategy));
        return byId;
    }

    /** Those that left. */
    List<Strategy> departed() {
        return all.subList(generation.strategies().size(), all.size());
    }

    /** The same as plain data. */
    List<Departed> departures() {
        return departed().stream()
                .map(gone -> new Departed(
                        gone.id(), lastGeneration(gone), gone.entry().onDisable()))
                .toList();
    }

    /** Those that the next generation does not have and that still hold positions. */
    List<Leaver> leavers(Generation next, OrphanDesk orphans) {
        Set<String> present = new HashSet<>();
        next.strategies().forEach(strategy -> present.add(strategy.id()));
        List<Leaver> leavers = new ArrayList<>();
        for (Strategy strategy : all) {
            if (!present.contains(strategy.id()) && orphans.countOf(strategy) > 0) {
                leavers.add(new Leaver(strategy, lastGeneration(strategy)));
            }
        }
        return leavers;
    }

    private long lastGeneration(Strategy strategy) {
        return lastGenerations.getOrDefault(strategy.id(), generation.number());
    }
}
