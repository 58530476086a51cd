package io.stratagem.store;

import java.util.Objects;

/**
 * One overlay's share in the size of a decision.
 *
 * @param overlayStrategyId the overlay that answered
 * @param factor what it scaled by, &gt;= 0; 0 is a veto
 */
public record Adjustment(String overlayStrategyId, double factor) {
    public Adjustment {
        Objects.requireNonNull(overlayStrategyId, "overlayStrategyId is null");
        if (!Double.isFinite(factor) || factor < 0) {
            throw new IllegalArgumentException("a factor is finite and not negative, not " + factor);
        }
    }
}
