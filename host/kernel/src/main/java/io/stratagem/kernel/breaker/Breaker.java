package io.stratagem.kernel.breaker;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.stratagem.catalog.BreakerSettings;

/**
 * One circuit on event time.
 *
 * <pre>
 *            errors in a row, or their share
 *   CLOSED ───────────────────────────────► OPEN
 *     ▲                                      │ cooldown over
 *     │ good probes                          ▼
 *     └───────────────────────────── HALF_OPEN ──► OPEN at the first error
 * </pre>
 *
 * <p>The states and transitions are Resilience4j's; what was seen is counted here, because its own window costs too much per call. Half
 * open means probing: evaluations count, their intents do not. Confined to the committer.
 */
public final class Breaker {
    private final CircuitBreaker circuit;
    private final OutcomeWindow window;
    private final BreakerSettings budget;
    private long openUntilMillis;
    private int goodProbes;
    private long openings;

    /** A closed circuit. */
    public Breaker(String name, BreakerSettings budget, EventClock clock) {
        this.budget = budget;
        window = new OutcomeWindow(budget.window());
        circuit = CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .clock(clock)
                        .automaticTransitionFromOpenToHalfOpenEnabled(false)
                        .build());
    }

    /** Its state. */
    public State state() {
        return circuit.getState();
    }

    /** Whether intents pass. */
    public boolean isClosed() {
        return circuit.getState() == State.CLOSED;
    }

    /** How often it opened. */
    public long openings() {
        return openings;
    }

    /**
     * Counts one evaluation. While open nothing is counted: those evaluations were already under way.
     *
     * @return whether this changed the state
     */
    boolean record(boolean error, long eventTimeMillis) {
        State before = circuit.getState();
        switch (before) {
            case CLOSED -> {
                window.record(error);
                if (error && isExhausted()) {
                    open(eventTimeMillis);
                }
            }
            case HALF_OPEN -> {
                goodProbes = error ? 0 : goodProbes + 1;
                if (error) {
                    open(eventTimeMillis);
                } else if (goodProbes >= budget.probes()) {
                    close();
                }
            }
            case OPEN, FORCED_OPEN, DISABLED, METRICS_ONLY -> {}
        }
        return circuit.getState() != before;
    }

    private boolean isExhausted() {
        return window.consecutiveErrors() >= budget.consecutiveErrors()
                || window.errorPercent() >= budget.errorPercent();
    }

    private void open(long eventTimeMillis) {
        circuit.transitionToOpenState();
        openUntilMillis = eventTimeMillis + budget.cooldownSeconds() * 1_000L;
        openings++;
    }

    private void close() {
        circuit.transitionToClosedState();
        window.clear();
    }

    /** Moves from open to half open when the cooldown is over. Returns whether it did. */
    boolean tick(long eventTimeMillis) {
        if (circuit.getState() != State.OPEN || eventTimeMillis <= openUntilMillis) {
            return false;
        }
        circuit.transitionToHalfOpenState();
        goodProbes = 0;
        return true;
    }

    /** Opens it until an operator closes it. */
    void forceOpen() {
        circuit.transitionToForcedOpenState();
        openings++;
    }

    /** Closes it, by an operator's word. */
    void forceClosed() {
        close();
    }
}
