package io.stratagem.kernel.lane;

import io.stratagem.kernel.generation.Strategy;
import io.stratagem.kernel.watch.Kill;
import io.stratagem.kernel.watch.Resumable;
import org.jspecify.annotations.Nullable;

/**
 * Owns some symbols: computes their features and calls signal and overlay evaluators. Reads the generation, its own symbols' features
 * and the slots of (strategy, symbol), never anything shared. Works for one generation at a time, and outlives it. Confined to one
 * thread at a time; keeps its place in the block, so that another thread can go on where one was lost.
 */
public final class Lane implements Resumable {
    private final int number;
    private LaneRoster roster;
    private StopBoard stops;
    private EpochBlock block = new EpochBlock();
    private LaneLog log = new LaneLog();
    private int epoch;
    private int place;
    private @Nullable SeriesLane inside;

    public Lane(int number, LaneRoster roster, StopBoard stops) {
        this.number = number;
        this.roster = roster;
        this.stops = stops;
    }

    /** Works for another generation from the next block on. */
    public void succeed(LaneRoster next, StopBoard nextStops) {
        roster = next;
        stops = nextStops;
        inside = null;
    }

    /** What it holds of the generation it works for. */
    public LaneRoster roster() {
        return roster;
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
                    SeriesLane series = roster.series(subscription, block, place);
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
        SeriesLane lost = inside;
        if (lost == null) {
            throw new IllegalStateException("lane " + number + " evaluates nothing");
        }
        lost.stepOver(kill, stops, log);
        place++;
    }

    @Override
    public @Nullable Strategy evaluating() {
        SeriesLane series = inside;
        return series == null ? null : series.evaluating();
    }
}
