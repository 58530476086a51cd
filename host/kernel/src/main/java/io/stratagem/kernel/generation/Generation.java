package io.stratagem.kernel.generation;

import io.stratagem.catalog.Catalog;
import io.stratagem.probe.ProbeReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One immutable, validated snapshot of catalog and plugins. Every decision carries its number.
 *
 * @param number 1 for the first of a run
 * @param strategies live entries in evaluation order
 * @param disabled the other entries, in catalog order, with reasons
 * @param warnings sentences for the operator, such as a deprecated family
 * @param promoted the strategy_id whose candidate of the generation before is live in this one; empty where there was no promotion
 * @param probes what evaluating the packaged sample showed of each entry that could be bound, by strategy_id
 */
public record Generation(
        long number,
        Catalog catalog,
        List<Strategy> strategies,
        List<DisabledStrategy> disabled,
        List<String> warnings,
        String promoted,
        Map<String, ProbeReport> probes) {
    public Generation {
        strategies = List.copyOf(strategies);
        disabled = List.copyOf(disabled);
        warnings = List.copyOf(warnings);
        probes = Map.copyOf(probes);
    }

    /** Each strategy that has a candidate beside it, with its candidate. */
    public List<ShadowPair> pairs() {
        List<ShadowPair> pairs = new ArrayList<>();
        for (Strategy candidate : strategies) {
            if (candidate.entry().isCandidate()) {
                String live = candidate.entry().liveStrategyId();
                strategies.stream()
                        .filter(strategy -> strategy.id().equals(live))
                        .forEach(strategy -> pairs.add(new ShadowPair(strategy, candidate)));
            }
        }
        return List.copyOf(pairs);
    }
}
