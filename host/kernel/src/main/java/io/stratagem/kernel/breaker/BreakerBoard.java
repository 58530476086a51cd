package io.stratagem.kernel.breaker;

import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.kernel.lane.EvaluationStops;
import io.stratagem.kernel.lane.StopBoard;
import io.stratagem.store.CircuitOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All circuits of a generation: one per strategy and one per plugin version, whose opening holds all its strategies. A candidate shares
 * none: it has a circuit in the plugin's place to itself. Outcomes come in the committer's order, so the result does not depend on lanes.
 *
 * <p>An opening holds intents at once and stops evaluation run-ahead epochs later, the first that no lane can have reached. A strategy
 * that is let go is evaluated, and heard, from run-ahead epochs later on: what lanes computed before belongs to the time it was held.
 */
public final class BreakerBoard implements BoardMemory {
    private final StrategyCircuits[] circuits;

    /** By strategy_id. */
    private final Map<String, StrategyCircuits> byStrategy = new HashMap<>();

    /** By {@link Strategy#faultDomain}. */
    private final Map<String, Breaker> byPlugin = new LinkedHashMap<>();

    private final EventClock clock = new EventClock();
    private final StopBoard stops;

    /** What was disabled in this or an earlier generation, by {@link Strategy#faultDomain}. */
    private final Set<String> disabled = new HashSet<>();

    private long epoch = -1;

    /** Whether every circuit is closed of itself and everybody is heard: then there is nothing to look at but outcomes. */
    private boolean undisturbed;

    /** The circuits that wait for the end of a cooldown. */
    private final List<Breaker> open = new ArrayList<>();

    /** The next epoch at which somebody is heard again. */
    private long nextResumption;

    /**
     * Closed circuits.
     *
     * @param stops a board no lane has read yet; it takes over when evaluation stops and resumes
     * @param runAhead how many epochs lanes may be ahead
     */
    public BreakerBoard(Generation generation, StopBoard stops, int runAhead) {
        this.stops = stops;
        List<Strategy> strategies = generation.strategies();
        PluginBudget budgets = new PluginBudget(strategies);
        circuits = new StrategyCircuits[strategies.size()];
        for (Strategy strategy : strategies) {
            String plugin = strategy.faultDomain();
            Breaker shared = byPlugin.computeIfAbsent(plugin, id -> new Breaker(id, budgets.of(id), clock));
            Breaker own = new Breaker(strategy.id(), strategy.entry().breaker(), clock);
            StrategyCircuits made = new StrategyCircuits(strategy, own, shared, runAhead);
            circuits[strategy.index()] = made;
            byStrategy.put(strategy.id(), made);
        }
        look();
    }

    /**
     * Goes on where circuits of the same strategy and the same plugin version were, before the first epoch. Where the catalog entry is
     * another, an open circuit stops waiting, as if its cooldown were over, and a window of another length starts empty. What the
     * generation does not have is forgotten, but for disabled plugins.
     */
    public void goOn(BoardMemory carried) {
        disabled.addAll(carried.disabled());
        byPlugin.forEach((plugin, breaker) -> {
            BreakerState state = carried.ofPlugin(plugin);
            if (state != null) {
                breaker.restore(state);
            }
        });
        for (StrategyCircuits each : circuits) {
            StrategyState state = carried.ofStrategy(each.strategy().id());
            if (state != null) {
                each.own().restore(state.circuit());
                if (each.own().state() == CircuitState.OPEN
                        && !state.entryHash()
                                .equals(new EntryHash().of(each.strategy().entry()))) {
                    each.own().reconsider();
                }
            }
            if (disabled.contains(each.strategy().faultDomain())) {
                each.disable();
                stops.killPlugin(each.strategy().index(), 0);
            }
            EvaluationStops were = state == null ? EvaluationStops.NONE : state.stops();
            EvaluationStops now = were.ending(each.isEvaluated());
            stops.restore(each.strategy().index(), now);
            each.restore(!now.endsEvaluated(), state == null || !now.equals(were) ? 0 : state.resumesAt());
        }
        look();
    }

    /** All the board remembers, taken between two epochs. */
    public BoardState snapshot() {
        Map<String, StrategyState> strategies = new LinkedHashMap<>();
        Map<String, BreakerState> plugins = new LinkedHashMap<>();
        for (StrategyCircuits each : circuits) {
            strategies.put(each.strategy().id(), memoryOf(each));
        }
        byPlugin.forEach((plugin, breaker) -> plugins.put(plugin, breaker.snapshot()));
        return new BoardState(strategies, plugins, disabled);
    }

    @Override
    public @Nullable StrategyState ofStrategy(String strategyId) {
        StrategyCircuits known = byStrategy.get(strategyId);
        return known == null ? null : memoryOf(known);
    }

    @Override
    public @Nullable BreakerState ofPlugin(String faultDomain) {
        Breaker known = byPlugin.get(faultDomain);
        return known == null ? null : known.snapshot();
    }

    @Override
    public Set<String> disabled() {
        return Set.copyOf(disabled);
    }

    private StrategyState memoryOf(StrategyCircuits each) {
        Strategy strategy = each.strategy();
        return new StrategyState(
                each.own().state() == CircuitState.OPEN ? new EntryHash().of(strategy.entry()) : "",
                each.own().snapshot(),
                stops.snapshot(strategy.index(), epoch),
                each.resumesAt() <= epoch ? 0 : each.resumesAt());
    }

    /** Starts an epoch: circuits whose cooldown is over begin to probe. */
    public void beginEpoch(long number, long eventTimeMillis) {
        clock.set(eventTimeMillis);
        epoch = number;
        if (undisturbed) {
            return;
        }
        boolean moved = false;
        for (int place = 0; place < open.size(); place++) {
            moved |= open.get(place).tick(eventTimeMillis);
        }
        if (moved) {
            publish();
        } else if (nextResumption <= number) {
            look();
        }
    }

    /** Counts one evaluation of a strategy at the epoch begun last. Returns whether it made a circuit open. */
    public boolean record(int strategy, boolean error, long eventTimeMillis) {
        StrategyCircuits of = circuits[strategy];
        if (!undisturbed && !of.isHeard(epoch)) {
            return false;
        }
        if (!of.record(error, eventTimeMillis)) {
            return false;
        }
        publish();
        return !of.isClosed();
    }

    /** Whether every strategy's intents pass and none of them is forced to. */
    public boolean allPass() {
        return undisturbed;
    }

    /** Whether a strategy's intents pass: its circuits let them, and they were computed since. */
    public boolean passes(int strategy) {
        return undisturbed || (circuits[strategy].isClosed() && circuits[strategy].isHeard(epoch));
    }

    /** Whether a strategy may speak for what it holds, as soon as it is evaluated. */
    public boolean isClosed(int strategy) {
        return undisturbed || circuits[strategy].isClosed();
    }

    /** Whether what a strategy was evaluated to at the epoch begun last means anything. */
    public boolean isHeard(int strategy) {
        return undisturbed || circuits[strategy].isHeard(epoch);
    }

    /** Whether a strategy is being probed rather than held. */
    public boolean isProbing(int strategy) {
        return !undisturbed && !circuits[strategy].isClosed() && circuits[strategy].isHeard(epoch);
    }

    /** Whether a frame strategy is evaluated at this epoch: unlike lanes, the committer needs no run-ahead. */
    public boolean isEvaluatedNow(int strategy) {
        return undisturbed || circuits[strategy].isEvaluated();
    }

    /**
     * Obeys an operator at the epoch begun last; a disabled plugin stays so.
     *
     * @param subject a strategy_id, or a {@code type@version}, which means the plugin's circuit and those of all its strategies
     */
    public void obey(String subject, CircuitOrder order) {
        Set<Breaker> shared = new LinkedHashSet<>();
        for (StrategyCircuits each : circuits) {
            boolean isOfPlugin = each.strategy().plugin().id().equals(subject);
            if (isOfPlugin) {
                shared.add(each.shared());
            }
            if ((isOfPlugin || each.strategy().id().equals(subject)) && !each.isDisabled()) {
                each.own().obey(order);
            }
        }
        shared.forEach(breaker -> breaker.obey(order));
        publish();
    }

    /** Holds all strategies of a strategy's plugin for the rest of the run, whatever an operator says. */
    public void disablePlugin(int killed) {
        Breaker shared = circuits[killed].shared();
        shared.countOpening();
        disabled.add(circuits[killed].strategy().faultDomain());
        for (StrategyCircuits each : circuits) {
            if (each.shared() == shared && !each.isDisabled()) {
                each.own().countOpening();
                each.disable();
            }
        }
        publish();
    }

    /** Whether a strategy's plugin is disabled. */
    public boolean isDisabled(int strategy) {
        return circuits[strategy].isDisabled();
    }

    /** Tells who is evaluated from when on. */
    private void publish() {
        for (StrategyCircuits each : circuits) {
            long from = each.follow(epoch);
            if (from >= 0) {
                stops.flip(each.strategy().index(), from);
            }
        }
        look();
    }

    private void look() {
        undisturbed = true;
        nextResumption = Long.MAX_VALUE;
        open.clear();
        byPlugin.values().forEach(this::watch);
        for (StrategyCircuits each : circuits) {
            watch(each.own());
            undisturbed &= each.isUndisturbed(epoch);
            if (each.resumesAt() > epoch) {
                nextResumption = Math.min(nextResumption, each.resumesAt());
            }
        }
    }

    private void watch(Breaker breaker) {
        if (breaker.state() == CircuitState.OPEN) {
            open.add(breaker);
        }
    }

    /** The state of a strategy's own circuit; {@link CircuitState#FORCED_OPEN} when its plugin is disabled. */
    public CircuitState stateOf(int strategy) {
        return circuits[strategy].isDisabled()
                ? CircuitState.FORCED_OPEN
                : circuits[strategy].own().state();
    }

    /** The state of the circuit a strategy shares with all others of its plugin; forced open when the plugin is disabled. */
    public CircuitState stateOfPlugin(int strategy) {
        return circuits[strategy].isDisabled()
                ? CircuitState.FORCED_OPEN
                : circuits[strategy].shared().state();
    }

    /** How often a strategy's own circuit opened. */
    public long openings(int strategy) {
        return circuits[strategy].own().openings();
    }

    /** How often each plugin's circuit opened, by {@link Strategy#faultDomain}. */
    public Map<String, Long> pluginOpenings() {
        Map<String, Long> openings = new LinkedHashMap<>();
        byPlugin.forEach((plugin, breaker) -> openings.put(plugin, breaker.openings()));
        return openings;
    }
}
