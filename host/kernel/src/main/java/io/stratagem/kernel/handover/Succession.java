package io.stratagem.kernel.handover;

import io.stratagem.catalog.CatalogEntry;
import io.stratagem.evaluation.StateMapping;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.generation.StateSuccession;
import io.stratagem.kernel.generation.Strategy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one generation follows another, strategy by strategy. A promoted strategy follows its candidate, which has lived through the same
 * events. Immutable.
 *
 * @param before the generation that is replaced
 * @param after the generation that takes over
 * @param heirs of each strategy of {@code after}, by index
 * @param departed strategies of {@code before} that {@code after} does not evaluate
 */
public record Succession(Generation before, Generation after, List<Heir> heirs, List<Strategy> departed) {
    public Succession {
        heirs = List.copyOf(heirs);
        departed = List.copyOf(departed);
    }

    /** How one generation follows another. */
    public static Succession between(Generation before, Generation after) {
        Map<String, Strategy> known = new HashMap<>();
        before.strategies().forEach(strategy -> known.put(strategy.id(), strategy));
        if (after.strategies().stream().anyMatch(strategy -> strategy.id().equals(after.promoted()))) {
            Strategy candidate = known.remove(CatalogEntry.candidateOf(after.promoted()));
            if (candidate != null) {
                known.put(after.promoted(), candidate);
            }
        }
        List<Heir> heirs = new ArrayList<>();
        for (Strategy strategy : after.strategies()) {
            heirs.add(heir(known.remove(strategy.id()), strategy));
        }
        List<Strategy> departed = before.strategies().stream()
                .filter(strategy -> known.get(strategy.id()) == strategy)
                .toList();
        return new Succession(before, after, heirs, departed);
    }

    private static Heir heir(@Nullable Strategy before, Strategy after) {
        if (before == null || !StateSuccession.isSameKind(before, after)) {
            String reason = before == null ? "it is new" : "it was of another family, role or timeframe";
            return new Heir(after, null, Inheritance.ADDED, reason, StateSuccession.NOTHING, StateSuccession.NOTHING);
        }
        StateMapping perSymbol = StateSuccession.perSymbol(before, after);
        StateMapping perStrategy = StateSuccession.perStrategy(before, after);
        String reason = StateSuccession.whyNotCarried(before, after, perSymbol, perStrategy);
        return new Heir(
                after,
                before,
                reason.isEmpty() ? Inheritance.CARRIED : Inheritance.REWARMED,
                reason,
                perSymbol,
                perStrategy);
    }
}
