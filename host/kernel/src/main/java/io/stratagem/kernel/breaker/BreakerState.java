package io.stratagem.kernel.breaker;

import java.util.List;
import java.util.Objects;

/**
 * All one circuit remembers, as plain data. Equal states behave alike from here on.
 *
 * @param state where it stands, forced or not
 * @param openUntilMillis the last millisecond of event time of its newest cooldown; 0 when it never opened by itself
 * @param goodProbes good probes in a row while half open
 * @param openings how often it opened
 * @param consecutiveErrors errors in a row up to the newest outcome
 * @param windowLength outcomes its window can hold
 * @param outcomes of these, held
 * @param errorAges how many outcomes ago each error in the window was, 0 for the newest outcome, in rising order
 */
public record BreakerState(
        CircuitState state,
        long openUntilMillis,
        int goodProbes,
        long openings,
        int consecutiveErrors,
        int windowLength,
        int outcomes,
        List<Integer> errorAges) {
    public BreakerState {
        Objects.requireNonNull(state, "state is null");
        errorAges = List.copyOf(errorAges);
        if (goodProbes < 0 || openings < 0 || consecutiveErrors < 0) {
            throw new IllegalArgumentException("a count is negative: " + goodProbes + " good probes, " + openings
                    + " openings, " + consecutiveErrors + " errors in a row");
        }
        if (windowLength < 1 || outcomes < 0 || outcomes > windowLength) {
            throw new IllegalArgumentException(outcomes + " outcomes are not in a window of " + windowLength);
        }
        int previous = -1;
        for (int age : errorAges) {
            if (age <= previous || age >= outcomes) {
                throw new IllegalArgumentException("the errors of " + outcomes + " outcomes are not at " + errorAges);
            }
            previous = age;
        }
    }
}
