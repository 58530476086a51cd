package io.stratagem.kernel.breaker;

import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.stratagem.catalog.BreakerSettings;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.kernel.lane.StopBoard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All circuits of a generation: one per strategy and one per plugin version, whose opening holds all its strategies. Outcomes come in
 * the committer's order, so the result does not depend on lanes.
 */
public final class BreakerBoard {
    private final List<Strategy> strategies;
    private final Breaker[] ofStrategy;
    private final Breaker[] ofPlugin;
    private final Map<String, Breaker> byPlugin = new LinkedHashMap<>();
    private final EventClock clock = new EventClock();
    private final StopBoard stops;
    private final boolean[] stopped;
    private final boolean[] disabled;
    private final int runAhead;
    private int notClosed;

    /**
     * Closed circuits.
     *
     * @param runAhead how many epochs lanes may be ahead: evaluation stops that many after an opening
     */
    public BreakerBoard(Generation generation, StopBoard stops, int runAhead) {
        strategies = generation.strategies();
        this.stops = stops;
        this.runAhead = runAhead;
        ofStrategy = new Breaker[strategies.size()];
        ofPlugin = new Breaker[strategies.size()];
        stopped = new boolean[strategies.size()];
        disabled = new boolean[strategies.size()];
        for (Strategy strategy : strategies) {
            ofStrategy[strategy.index()] =
                    new Breaker(strategy.id(), strategy.entry().breaker(), clock);
            ofPlugin[strategy.index()] = byPlugin.computeIfAbsent(
                    strategy.plugin().id(), plugin -> new Breaker(plugin, BreakerSettings.DEFAULT, clock));
        }
    }

    /** Starts an epoch: circuits whose cooldown is over begin to probe. */
    public void beginEpoch(long epoch, long eventTimeMillis) {
        clock.set(eventTimeMillis);
        if (notClosed == 0) {
            return;
        }
        for (Breaker breaker : all()) {
            breaker.tick(eventTimeMillis);
        }
        publish(epoch);
    }

    /** Counts one evaluation of a strategy. Returns whether it made a circuit open. */
    public boolean record(int strategy, boolean error, long epoch, long eventTimeMillis) {
        Breaker own = ofStrategy[strategy];
        Breaker shared = ofPlugin[strategy];
        boolean ignored = notClosed > 0 && (own.state() == State.OPEN || shared.state() == State.OPEN);
        if (ignored) {
            return false;
        }
        boolean ownChanged = own.record(error, eventTimeMillis);
        boolean sharedChanged = shared.record(error, eventTimeMillis);
        boolean changed = ownChanged || sharedChanged;
        if (changed) {
            publish(epoch);
        }
        return changed && !passes(strategy);
    }

    /** Whether every strategy's intents pass. */
    public boolean allPass() {
        return notClosed == 0;
    }

    /** Whether a strategy's intents pass: both its circuits are closed. */
    public boolean passes(int strategy) {
        return notClosed == 0 || (ofStrategy[strategy].isClosed() && ofPlugin[strategy].isClosed());
    }

    /** Whether a strategy is being probed rather than held. */
    public boolean isProbing(int strategy) {
        return !passes(strategy) && isEvaluated(strategy);
    }

    /** Whether a frame strategy is evaluated at this epoch: unlike lanes, the committer needs no run-ahead. */
    public boolean isEvaluatedNow(int strategy) {
        return notClosed == 0 || isEvaluated(strategy);
    }

    private boolean isEvaluated(int strategy) {
        return evaluates(ofStrategy[strategy]) && evaluates(ofPlugin[strategy]);
    }

    private static boolean evaluates(Breaker breaker) {
        return switch (breaker.state()) {
            case CLOSED, HALF_OPEN, DISABLED, METRICS_ONLY -> true;
            case OPEN, FORCED_OPEN -> false;
        };
    }

    /** Opens or closes the circuits of a strategy by an operator's word, at an epoch; one that is disabled stays open. */
    public void force(int strategy, boolean open, long epoch) {
        if (disabled[strategy]) {
            return;
        }
        if (open) {
            ofStrategy[strategy].forceOpen();
        } else {
            ofStrategy[strategy].forceClosed();
            ofPlugin[strategy].forceClosed();
        }
        publish(epoch);
    }

    /** Opens the circuits of all strategies of a strategy's plugin for the rest of the run, whatever an operator says. */
    public void disablePlugin(int killed, long epoch) {
        ofPlugin[killed].forceOpen();
        for (int strategy = 0; strategy < disabled.length; strategy++) {
            if (ofPlugin[strategy] == ofPlugin[killed] && !disabled[strategy]) {
                ofStrategy[strategy].forceOpen();
                disabled[strategy] = true;
            }
        }
        publish(epoch);
    }

    /** Whether a strategy's plugin is disabled. */
    public boolean isDisabled(int strategy) {
        return disabled[strategy];
    }

    /** Tells the lanes, run-ahead epochs later, who is evaluated. */
    private void publish(long epoch) {
        notClosed = (int) all().stream().filter(breaker -> !breaker.isClosed()).count();
        for (int strategy = 0; strategy < stopped.length; strategy++) {
            boolean hold = !isEvaluated(strategy);
            if (hold != stopped[strategy]) {
                stops.flip(strategy, epoch + runAhead);
                stopped[strategy] = hold;
            }
        }
    }

    private List<Breaker> all() {
        List<Breaker> all = new ArrayList<>(byPlugin.values());
        all.addAll(List.of(ofStrategy));
        return all;
    }

    /** The state of a strategy's own circuit. */
    public State stateOf(int strategy) {
        return ofStrategy[strategy].state();
    }

    /** The state of the circuit a strategy shares with all others of its plugin. */
    public State stateOfPlugin(int strategy) {
        return ofPlugin[strategy].state();
    }

    /** How often a strategy's own circuit opened. */
    public long openings(int strategy) {
        return ofStrategy[strategy].openings();
    }

    /** How often each plugin's circuit opened, by {@code type@version}. */
    public Map<String, Long> pluginOpenings() {
        Map<String, Long> openings = new LinkedHashMap<>();
        byPlugin.forEach((plugin, breaker) -> openings.put(plugin, breaker.openings()));
        return openings;
    }
}
