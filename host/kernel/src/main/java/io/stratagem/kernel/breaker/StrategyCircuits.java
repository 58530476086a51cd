package io.stratagem.kernel.breaker;

import io.stratagem.api.Role;
import io.stratagem.catalog.BreakerPolicy;
import io.stratagem.kernel.generation.Strategy;

/**
 * The two circuits one strategy depends on, and when its evaluation goes on. An order weighs more than errors: what is forced open
 * anywhere is open, else a strategy forced closed is closed whatever its plugin's circuit says. Confined to the committer.
 */
final class StrategyCircuits {
    private final Strategy strategy;
    private final Breaker own;
    private final Breaker shared;
    private final boolean feedsShared;
    private final int lead;
    private boolean disabled;
    private boolean stopped;
    private long resumesAt;

    /** Circuits of a strategy that is evaluated; {@code runAhead} is how many epochs lanes may be ahead. */
    StrategyCircuits(Strategy strategy, Breaker own, Breaker shared, int runAhead) {
        this.strategy = strategy;
        this.own = own;
        this.shared = shared;
        feedsShared = strategy.entry().breaker().policy() == BreakerPolicy.STANDARD;
        lead = strategy.plugin().role() == Role.FRAME ? 0 : runAhead;
    }

    Strategy strategy() {
        return strategy;
    }

    Breaker own() {
        return own;
    }

    Breaker shared() {
        return shared;
    }

    boolean isDisabled() {
        return disabled;
    }

    void disable() {
        disabled = true;
    }

    /** Whether errors or orders hold nothing back and everything is counted. */
    boolean isUndisturbed(long epoch) {
        return own.state() == CircuitState.CLOSED
                && shared.state() == CircuitState.CLOSED
                && !disabled
                && resumesAt <= epoch;
    }

    private boolean isForcedOpen() {
        return disabled || own.state() == CircuitState.FORCED_OPEN || shared.state() == CircuitState.FORCED_OPEN;
    }

    /** Whether it may speak for its positions. */
    boolean isClosed() {
        return !isForcedOpen()
                && (own.state() == CircuitState.FORCED_CLOSED
                        || (own.state().isClosed() && shared.state().isClosed()));
    }

    /** Whether it is to be evaluated, as far as its circuits go. */
    boolean isEvaluated() {
        return !isForcedOpen()
                && (own.state() == CircuitState.FORCED_CLOSED
                        || (own.state().isEvaluated() && shared.state().isEvaluated()));
    }

    /** Whether what was evaluated for an epoch means anything: it belongs to the stretch that goes on. */
    boolean isHeard(long epoch) {
        return isEvaluated() && resumesAt <= epoch;
    }

    /** Counts one evaluation that is heard. Returns whether a circuit changed. */
    boolean record(boolean error, long eventTimeMillis) {
        if (own.state() == CircuitState.FORCED_CLOSED) {
            return false;
        }
        boolean changed = own.record(error, eventTimeMillis);
        if (feedsShared) {
            changed |= shared.record(error, eventTimeMillis);
        }
        return changed;
    }

    /**
     * Follows its circuits.
     *
     * @return the epoch from which evaluation has to stop or go on, or -1 when that has not changed
     */
    long follow(long epoch) {
        boolean stop = !isEvaluated();
        if (stop == stopped) {
            return -1;
        }
        stopped = stop;
        resumesAt = stop ? 0 : epoch + lead;
        return epoch + lead;
    }

    /** The epoch at which it is heard again; 0 when there is nothing to wait for. */
    long resumesAt() {
        return resumesAt;
    }

    /** Goes on where another board was. */
    void restore(boolean wasStopped, long resumesAtEpoch) {
        stopped = wasStopped;
        resumesAt = resumesAtEpoch;
    }
}
