package io.stratagem.kernel.lane;

import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.kernel.watch.Kill;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * At which epochs each strategy is evaluated. Written by the committer and by lanes that lost a thread, read by the lanes.
 *
 * <p>The committer writes epochs that no lane has reached yet (run-ahead later), so a lane reads the same answer whether it sees the
 * write early or late. A kill is not known beforehand: it holds from its own epoch on, at which the committer opens the circuit, so what
 * other lanes may still have computed from there on counts for nothing.
 */
public final class StopBoard {
    private static final long[] ALWAYS = {};

    private final List<Strategy> strategies;
    private final KillPlan plan;

    /** Per strategy the epochs at which evaluation stops, resumes, stops, ... in rising order. */
    private final AtomicReferenceArray<long[]> switches;

    /** Per strategy the epoch of its plugin's first kill. */
    private final AtomicLongArray killedFrom;

    /** A board on which every strategy is evaluated until it is killed by plan. */
    public StopBoard(Generation generation, KillPlan plan) {
        strategies = generation.strategies();
        this.plan = plan;
        switches = new AtomicReferenceArray<>(strategies.size());
        killedFrom = new AtomicLongArray(strategies.size());
        for (int strategy = 0; strategy < strategies.size(); strategy++) {
            switches.set(strategy, ALWAYS);
            killedFrom.set(strategy, Long.MAX_VALUE);
        }
        plan.apply(this);
    }

    /** Stops an evaluated strategy, or resumes a stopped one, from an epoch on; later than every switch before it. */
    public void flip(int strategy, long fromEpoch) {
        long[] before = switches.get(strategy);
        long[] after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = fromEpoch;
        switches.set(strategy, after);
    }

    /** Stops every strategy of a strategy's plugin from an epoch on, for good. */
    public void killPlugin(int ofStrategy, long fromEpoch) {
        String plugin = strategies.get(ofStrategy).plugin().id();
        for (Strategy strategy : strategies) {
            if (strategy.plugin().id().equals(plugin)) {
                killedFrom.accumulateAndGet(strategy.index(), fromEpoch, Math::min);
            }
        }
    }

    /** Stops every strategy from an epoch on, for good. */
    public void killAll(long fromEpoch) {
        for (int strategy = 0; strategy < killedFrom.length(); strategy++) {
            killedFrom.accumulateAndGet(strategy, fromEpoch, Math::min);
        }
    }

    /** The kill an earlier run had at this place, or null. */
    public @Nullable Kill plannedKill(int strategy, long epoch, int eventOrder) {
        return plan.find(strategy, epoch, eventOrder);
    }

    /** Whether a strategy is evaluated at an epoch. */
    boolean isEvaluated(int strategy, long epoch) {
        if (epoch >= killedFrom.get(strategy)) {
            return false;
        }
        long[] flips = switches.get(strategy);
        int passed = flips.length;
        while (passed > 0 && flips[passed - 1] > epoch) {
            passed--;
        }
        return (passed & 1) == 0;
    }
}
