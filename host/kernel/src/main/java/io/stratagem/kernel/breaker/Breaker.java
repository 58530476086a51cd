package io.stratagem.kernel.breaker;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.stratagem.catalog.BreakerPolicy;
import io.stratagem.catalog.BreakerSettings;
import io.stratagem.catalog.Reenable;
import io.stratagem.store.CircuitOrder;
import org.jspecify.annotations.Nullable;

/**
 * One circuit on event time.
 *
 * <pre>
 *            errors in a row, or their share
 *   CLOSED ───────────────────────────────► OPEN
 *     ▲                                      │ cooldown over, auto, or another catalog entry
 *     │ good probes                          ▼
 *     └───────────────────────────── HALF_OPEN ──► OPEN at the first error
 *
 *   any ── open ──► FORCED_OPEN ── auto ──► HALF_OPEN
 *   any ── closed ──► FORCED_CLOSED ── auto ──► CLOSED
 * </pre>
 *
 * <p>Under the policy legacy what would become half open closes at once. The transitions are Resilience4j's; what was seen is counted
 * here, because its own window costs too much per call. An outcome that changes nothing neither allocates nor calls Resilience4j.
 * Confined to the committer.
 */
public final class Breaker {
    private final String name;
    private final BreakerSettings settings;
    private final EventClock clock;

    /** Made when the state first changes: of thousands of circuits few ever do. */
    private @Nullable CircuitBreaker machine;

    private final OutcomeWindow window;
    private CircuitState state = CircuitState.CLOSED;
    private long openUntilMillis;
    private int goodProbes;
    private long openings;

    /** A closed circuit. */
    public Breaker(String name, BreakerSettings settings, EventClock clock) {
        this.name = name;
        this.settings = settings;
        this.clock = clock;
        window = new OutcomeWindow(isLegacy() ? 1 : settings.window());
    }

    private CircuitBreaker machine() {
        CircuitBreaker known = machine;
        if (known != null) {
            return known;
        }
        CircuitBreaker made = CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .clock(clock)
                        .automaticTransitionFromOpenToHalfOpenEnabled(false)
                        .slidingWindowSize(1)
                        .minimumNumberOfCalls(1)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
        machine = made;
        return made;
    }

    private boolean isLegacy() {
        return settings.policy() == BreakerPolicy.LEGACY;
    }

    /** Where it stands. */
    public CircuitState state() {
        return state;
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
        return switch (state) {
            case CLOSED -> {
                window.record(error);
                yield error && isExhausted() && open(eventTimeMillis);
            }
            case HALF_OPEN -> error ? open(eventTimeMillis) : probed();
            case OPEN, FORCED_OPEN, FORCED_CLOSED -> false;
        };
    }

    private boolean isExhausted() {
        return window.consecutiveErrors() >= settings.consecutiveErrors()
                || (!isLegacy() && window.errorPercent() >= settings.errorPercent());
    }

    private boolean probed() {
        goodProbes++;
        return goodProbes >= settings.probes() && close();
    }

    private boolean open(long eventTimeMillis) {
        move(CircuitState.OPEN);
        openUntilMillis = eventTimeMillis + settings.cooldownSeconds() * 1_000L;
        openings++;
        return true;
    }

    private boolean close() {
        move(CircuitState.CLOSED);
        return true;
    }

    /** Begins to probe, or closes where there is no probing. */
    private boolean release() {
        move(isLegacy() ? CircuitState.CLOSED : CircuitState.HALF_OPEN);
        return true;
    }

    /** Ends the wait when the cooldown is over and counts. Returns whether it did. */
    boolean tick(long eventTimeMillis) {
        return state == CircuitState.OPEN
                && settings.reenable() == Reenable.AUTOMATIC
                && eventTimeMillis > openUntilMillis
                && release();
    }

    /** Ends the wait because what was judged has changed. Returns whether it did. */
    boolean reconsider() {
        return state == CircuitState.OPEN && release();
    }

    /** Obeys an operator. */
    void obey(CircuitOrder order) {
        switch (order) {
            case OPEN -> {
                openings += state == CircuitState.FORCED_OPEN ? 0 : 1;
                move(CircuitState.FORCED_OPEN);
            }
            case CLOSED -> move(CircuitState.FORCED_CLOSED);
            case AUTO -> {
                switch (state) {
                    case OPEN, FORCED_OPEN -> release();
                    case FORCED_CLOSED -> close();
                    case CLOSED, HALF_OPEN -> {}
                }
            }
        }
    }

    /** Counts an opening that happened around it. */
    void countOpening() {
        openings++;
    }

    /** The one place where the state changes; what was counted in the state before is forgotten. */
    private void move(CircuitState to) {
        if (to == state) {
            return;
        }
        switch (to) {
            case CLOSED -> machine().transitionToClosedState();
            case OPEN -> machine().transitionToOpenState();
            case HALF_OPEN -> machine().transitionToHalfOpenState();
            case FORCED_OPEN -> machine().transitionToForcedOpenState();
            case FORCED_CLOSED -> machine().transitionToDisabledState();
        }
        state = to;
        goodProbes = 0;
        window.clear();
    }

    /** All it remembers. */
    public BreakerState snapshot() {
        return new BreakerState(
                state,
                openUntilMillis,
                goodProbes,
                openings,
                window.consecutiveErrors(),
                window.length(),
                window.outcomes(),
                window.errorAges());
    }

    /**
     * Goes on where another circuit was, perhaps under other settings: a window of another length starts empty, keeping the errors in a
     * row; a cooldown begun keeps its end; under legacy, what was half open is closed.
     */
    public void restore(BreakerState from) {
        move(CircuitState.CLOSED);
        if (from.state() == CircuitState.HALF_OPEN) {
            move(CircuitState.OPEN);
            release();
        } else {
            move(from.state());
        }
        window.restore(from);
        goodProbes = state == CircuitState.HALF_OPEN ? from.goodProbes() : 0;
        openUntilMillis = from.openUntilMillis();
        openings = from.openings();
    }
}
