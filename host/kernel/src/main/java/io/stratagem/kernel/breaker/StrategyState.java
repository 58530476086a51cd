package io.stratagem.kernel.breaker;

import io.stratagem.kernel.lane.EvaluationStops;
import java.util.Objects;

/**
 * What a {@link BreakerBoard} remembers of one strategy.
 *
 * @param entryHash SHA-256 of what the catalog says of it, lower-case hex, where its circuit is open and so may be reconsidered; else empty
 * @param circuit its own circuit
 * @param stops when its evaluation stops and resumes
 * @param resumesAt the epoch from which it is heard again, 0 when it is or when nothing is planned
 */
public record StrategyState(String entryHash, BreakerState circuit, EvaluationStops stops, long resumesAt) {
    public StrategyState {
        Objects.requireNonNull(entryHash, "entryHash is null");
        Objects.requireNonNull(circuit, "circuit is null");
        Objects.requireNonNull(stops, "stops is null");
        if (resumesAt < 0) {
            throw new IllegalArgumentException("an epoch is not negative: " + resumesAt);
        }
    }

    /** What goes on under the id of another strategy, whose openings and orders stay. */
    StrategyState inPlaceOf(StrategyState other) {
        CircuitState said = other.circuit.state();
        boolean isForced = said == CircuitState.FORCED_OPEN || said == CircuitState.FORCED_CLOSED;
        BreakerState merged = new BreakerState(
                isForced ? said : circuit.state(),
                circuit.openUntilMillis(),
                circuit.goodProbes(),
                other.circuit.openings(),
                circuit.consecutiveErrors(),
                circuit.windowLength(),
                circuit.outcomes(),
                circuit.errorAges());
        return new StrategyState(entryHash, merged, stops, resumesAt);
    }
}
