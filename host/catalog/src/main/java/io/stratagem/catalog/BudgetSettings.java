package io.stratagem.catalog;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * Limits of one evaluation; what is empty takes the host's own limit.
 *
 * @param fuel units of computation, at least 1
 * @param allocationBytes bytes charged for allocations, at least 1
 * @param deadlineMillis time after which a stuck evaluation is stopped, at least 1
 */
public record BudgetSettings(OptionalLong fuel, OptionalLong allocationBytes, OptionalLong deadlineMillis) {
    /** What an entry without {@code budget} means: the host's limits. */
    public static final BudgetSettings DEFAULT =
            new BudgetSettings(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

    public BudgetSettings {
        Objects.requireNonNull(fuel, "fuel is null");
        Objects.requireNonNull(allocationBytes, "allocationBytes is null");
        Objects.requireNonNull(deadlineMillis, "deadlineMillis is null");
    }
}
