package io.stratagem.kernel.breaker;

import io.stratagem.catalog.CatalogEntry;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What circuits go on from: of a board that is replaced between two epochs, or as it was written down for a restart. Asked by
 * {@link BreakerBoard#goOn} alone, by the thread that works for both boards then; a board's answers are made when they are asked for.
 * What it does not know it answers with null, which is no failure.
 */
public interface BoardMemory {
    /** What is remembered of a strategy, by its id; null when it was not there. */
    @Nullable
    StrategyState ofStrategy(String strategyId);

    /** What is remembered of a plugin's circuit, by {@link io.stratagem.kernel.generation.Strategy#faultDomain}; likewise. */
    @Nullable
    BreakerState ofPlugin(String faultDomain);

    /** Plugins whose strategies are never evaluated again, by fault domain. */
    Set<String> disabled();

    /**
     * The same with a candidate's circuit in the place of its strategy's; what an operator forced on the strategy stays.
     *
     * @param promoted a strategy_id; who has no candidate keeps what it had, and so does everybody when it is empty
     */
    default BoardMemory promoting(String promoted) {
        BoardMemory all = this;
        String candidateId = CatalogEntry.candidateOf(promoted);
        StrategyState candidate = promoted.isEmpty() ? null : ofStrategy(candidateId);
        if (candidate == null) {
            return this;
        }
        StrategyState live = ofStrategy(promoted);
        StrategyState promotion = live == null ? candidate : candidate.inPlaceOf(live);
        return new BoardMemory() {
            @Override
            public @Nullable StrategyState ofStrategy(String strategyId) {
                if (strategyId.equals(promoted)) {
                    return promotion;
                }
                return strategyId.equals(candidateId) ? null : all.ofStrategy(strategyId);
            }

            @Override
            public @Nullable BreakerState ofPlugin(String faultDomain) {
                return all.ofPlugin(faultDomain);
            }

            @Override
            public Set<String> disabled() {
                return all.disabled();
            }
        };
    }
}
