package io.stratagem.kernel.lane;

import io.stratagem.api.Role;
import io.stratagem.evaluation.EventRunner;
import io.stratagem.features.FeaturePlan;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.kernel.watch.Kill;
import io.stratagem.kernel.watch.Resumable;
import io.stratagem.store.json.DocumentHasher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Owns some symbols: computes their features and calls signal and overlay evaluators. Reads the generation, its own symbols' features
 * and the slots of (strategy, symbol), never anything shared. Confined to one thread at a time; keeps its place in the block, so that
 * another thread can go on where one was lost.
 */
public final class Lane implements Resumable {
    private final int number;
    private final StopBoard stops;
    private final StrategyCounters[] counters;
    private final FeatureHasher[] hashers;
    private final Map<RunnerKey, EventRunner> runners = new HashMap<>();
    private @Nullable SeriesLane[] bySeries = new SeriesLane[16];
    private EpochBlock block = new EpochBlock();
    private LaneLog log = new LaneLog();
    private int epoch;
    private int place;
    private @Nullable SeriesLane inside;

    public Lane(int number, Generation generation, StopBoard stops) {
        this.number = number;
        this.stops = stops;
        counters = generation.strategies().stream().map(StrategyCounters::new).toArray(StrategyCounters[]::new);
        DocumentHasher hasher = new DocumentHasher();
        hashers = generation.strategies().stream()
                .map(strategy -> new FeatureHasher(strategy, hasher))
                .toArray(FeatureHasher[]::new);
    }

    /** Stands at the begin of a block: {@link #proceed} takes every event of a symbol this lane owns, in order. */
    public void begin(EpochBlock of, LaneLog into) {
        into.clear();
        block = of;
        log = into;
        epoch = 0;
        place = 0;
    }

    @Override
    public void proceed() {
        while (epoch < block.epochs()) {
            long epochNumber = block.epochNumber(epoch);
            int first = block.firstEvent(epoch);
            int end = block.endEvent(epoch);
            while (place < end) {
                Subscription subscription = block.subscription(place);
                if (subscription.lane() == number) {
                    SeriesLane series = series(subscription);
                    inside = series;
                    series.onEvent(block.event(place), epochNumber, place - first, stops, log);
                }
                place++;
            }
            epoch++;
        }
    }

    @Override
    public void stepOver(Kill kill) {
        if (inside == null) {
            throw new IllegalStateException("lane " + number + " evaluates nothing");
        }
        inside.stepOver(kill, stops, log);
        place++;
    }

    @Override
    public @Nullable Strategy evaluating() {
        SeriesLane series = inside;
        return series == null ? null : series.evaluating();
    }

    private SeriesLane series(Subscription subscription) {
        int index = subscription.series().index();
        if (index >= bySeries.length) {
            bySeries = Arrays.copyOf(bySeries, Math.max(index + 1, bySeries.length * 2));
        }
        SeriesLane known = bySeries[index];
        if (known == null) {
            known = open(subscription);
            bySeries[index] = known;
        }
        return known;
    }

    private SeriesLane open(Subscription subscription) {
        List<Listener> listeners = new ArrayList<>();
        for (int place = 0; place < subscription.strategies().size(); place++) {
            Strategy strategy = subscription.strategies().get(place);
            int[] columns = subscription.columns().get(place);
            EventRunner runner = null;
            if (strategy.plugin().role() != Role.FRAME) {
                runner = runners.computeIfAbsent(
                        new RunnerKey(strategy.index(), subscription.plan()),
                        key -> new EventRunner(strategy.bound(), columns, subscription.series()));
            }
            listeners.add(
                    new Listener(strategy, columns, runner, counters[strategy.index()], hashers[strategy.index()]));
        }
        return new SeriesLane(subscription, listeners);
    }

    /** What this lane counted for a strategy. */
    public StrategyCounters counters(int strategy) {
        return counters[strategy];
    }

    /** The most warm-up events any symbol of a strategy still has before it, or -1 when it saw none. */
    public long warmupLeft(int strategy) {
        long left = -1;
        for (SeriesLane series : bySeries) {
            if (series != null) {
                List<Strategy> strategies = series.subscription().strategies();
                for (int place = 0; place < strategies.size(); place++) {
                    if (strategies.get(place).index() == strategy) {
                        left = Math.max(left, series.listeners().get(place).warmupLeft());
                    }
                }
            }
        }
        return left;
    }

    /** How often a gap made a series start anew. */
    public long gaps() {
        long gaps = 0;
        for (SeriesLane series : bySeries) {
            gaps += series == null ? 0 : series.gaps();
        }
        return gaps;
    }

    private record RunnerKey(int strategy, FeaturePlan plan) {}
}
