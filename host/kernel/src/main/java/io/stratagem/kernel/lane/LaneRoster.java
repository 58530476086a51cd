package io.stratagem.kernel.lane;

import io.stratagem.api.Role;
import io.stratagem.evaluation.EventRunner;
import io.stratagem.features.FeaturePlan;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.kernel.handover.Succession;
import io.stratagem.market.Series;
import io.stratagem.store.json.DocumentHasher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a lane holds of one generation: the series it has seen with everybody who listens, and what it counted. Prepared aside, then
 * handed to its lane between two epochs. Confined to one thread at a time.
 */
public final class LaneRoster {
    private final StrategyCounters[] counters;
    private final FeatureHasher[] hashers;
    private final Histories histories;

    /** Whether a strategy is compared with another, by its place. */
    private final boolean[] compared;

    private final Map<RunnerKey, EventRunner> runners = new HashMap<>();
    private @Nullable SeriesLane[] bySeries = new SeriesLane[16];

    private record RunnerKey(int strategy, FeaturePlan plan) {}

    /** A roster without series. */
    public LaneRoster(Generation generation, Histories histories) {
        this.histories = histories;
        compared = new boolean[generation.strategies().size()];
        generation.pairs().forEach(pair -> {
            compared[pair.live().index()] = true;
            compared[pair.candidate().index()] = true;
        });
        counters = generation.strategies().stream().map(StrategyCounters::new).toArray(StrategyCounters[]::new);
        DocumentHasher hasher = new DocumentHasher();
        hashers = generation.strategies().stream()
                .map(strategy -> new FeatureHasher(strategy, hasher))
                .toArray(FeatureHasher[]::new);
    }

    /** The series of a subscription, opened at its first event. */
    SeriesLane series(Subscription subscription, EpochBlock block, int place) {
        int index = subscription.series().index();
        SeriesLane known = index < bySeries.length ? bySeries[index] : null;
        return known == null ? open(subscription, histories.ring(block.event(place)), null) : known;
    }

    /** Opens a series of which there is history, before any event of it comes to this generation. */
    public SeriesLane prepare(Subscription subscription, HistoryRing ring) {
        return open(subscription, ring, null);
    }

    /**
     * The same to go on where the generation before is, whose lane works on meanwhile.
     *
     * @return what has to be made from history first, or null when everything is carried over
     */
    public SeriesLane.@Nullable Warmth prepare(
            Subscription subscription, HistoryRing ring, LaneRoster before, Succession succession, FrameWarmth frames) {
        // Looked up once: the lane may open the series at this very moment.
        SeriesLane same = before.find(subscription.series());
        return open(subscription, ring, same).warmth(same, succession, frames);
    }

    private SeriesLane open(Subscription subscription, HistoryRing ring, @Nullable SeriesLane before) {
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
            listeners.add(new Listener(
                    strategy,
                    columns,
                    runner,
                    counters[strategy.index()],
                    hashers[strategy.index()],
                    compared[strategy.index()]));
        }
        SeriesLane opened = new SeriesLane(subscription, listeners, ring, before);
        int index = subscription.series().index();
        if (index >= bySeries.length) {
            bySeries = Arrays.copyOf(bySeries, Math.max(index + 1, bySeries.length * 2));
        }
        bySeries[index] = opened;
        return opened;
    }

    /** Plays new history through what cannot be carried over. Runs plugin code. */
    public void warm(Series series, SeriesLane.Warmth warmth) {
        SeriesLane opened = find(series);
        if (opened != null) {
            opened.warm(warmth);
        }
    }

    /** Takes over what another roster holds of the same series, as the succession says. */
    public void takeOver(LaneRoster before, Succession succession, StopBoard stops) {
        for (SeriesLane series : bySeries) {
            if (series != null) {
                series.takeOver(before.find(series.subscription().series()), succession, stops);
            }
        }
    }

    /** Whether a series is open here. */
    public boolean has(Series series) {
        return find(series) != null;
    }

    private @Nullable SeriesLane find(Series series) {
        return series.index() < bySeries.length ? bySeries[series.index()] : null;
    }

    /** What it counted for a strategy. */
    public StrategyCounters counters(int strategy) {
        return counters[strategy];
    }

    /** The series it holds, in order of their numbers. */
    public List<SeriesLane> series() {
        List<SeriesLane> all = new ArrayList<>();
        for (SeriesLane series : bySeries) {
            if (series != null) {
                all.add(series);
            }
        }
        return all;
    }

    /** Raises each strategy's count to the most warm-up events any symbol still has before it, in one pass over all. */
    public void raiseWarmupLeft(long[] byStrategy) {
        for (SeriesLane series : bySeries) {
            if (series != null) {
                series.raiseWarmupLeft(byStrategy);
            }
        }
    }

    /** How often a gap made a series start anew. */
    public long gaps() {
        long gaps = 0;
        for (SeriesLane series : bySeries) {
            gaps += series == null ? 0 : series.gaps();
        }
        return gaps;
    }
}
