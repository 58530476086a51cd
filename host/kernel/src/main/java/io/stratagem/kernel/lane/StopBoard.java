package io.stratagem.kernel.lane;

import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.kernel.watch.Kill;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * At which epochs each strategy is evaluated. Written by the committer and by lanes that lost a thread, read by the lanes.
 *
 * <p>The committer writes epochs that no lane has reached yet (run-ahead later), so a lane reads the same answer whether it sees the
 * write early or late. A kill is not known beforehand: it holds from its own epoch on, at which the committer opens the circuit, so what
 * other lanes may still have computed from there on counts for nothing.
 */
public final class StopBoard {
    /** What {@link #stretch} says of a strategy that is not evaluated. */
    static final int STOPPED = -1;

    private static final long[] ALWAYS = {};

    private final List<Strategy> strategies;
    private KillPlan plan = KillPlan.NONE;

    /** Per strategy the epochs at which evaluation stops, resumes, stops, ... in rising order, behind those of earlier boards. */
    private final AtomicReferenceArray<long[]> switches;

    /** Per strategy how many of its stops and resumptions an earlier board had; an even number. */
    private final int[] before;

    /** Per strategy the epoch of its plugin's first kill. */
    private final AtomicLongArray killedFrom;

    /** A board on which every strategy is evaluated. */
    public StopBoard(Generation generation) {
        strategies = generation.strategies();
        switches = new AtomicReferenceArray<>(strategies.size());
        before = new int[strategies.size()];
        killedFrom = new AtomicLongArray(strategies.size());
        for (int strategy = 0; strategy < strategies.size(); strategy++) {
            switches.set(strategy, ALWAYS);
            killedFrom.set(strategy, Long.MAX_VALUE);
        }
    }

    /** Kills by plan, before any lane reads this board. */
    public void expect(KillPlan kills) {
        plan = kills;
        plan.apply(this);
    }

    /** Stops an evaluated strategy, or resumes a stopped one, from an epoch on; not before the switch before it. */
    public void flip(int strategy, long fromEpoch) {
        long[] before = switches.get(strategy);
        long[] after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = fromEpoch;
        switches.set(strategy, after);
    }

    /** Stops every strategy of a strategy's plugin, or a candidate alone, from an epoch on, for good. */
    public void killPlugin(int ofStrategy, long fromEpoch) {
        String domain = strategies.get(ofStrategy).faultDomain();
        for (Strategy strategy : strategies) {
            if (strategy.faultDomain().equals(domain)) {
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

    /**
     * Which stretch of evaluation an epoch belongs to, as the number of stops and resumptions before it: 0, 2, 4, ..., or
     * {@link #STOPPED} between them. Decision slots are those of one stretch.
     */
    int stretch(int strategy, long epoch) {
        if (epoch >= killedFrom.get(strategy)) {
            return STOPPED;
        }
        int passed = before[strategy] + passed(switches.get(strategy), epoch);
        return (passed & 1) == 0 ? passed : STOPPED;
    }

    private static int passed(long[] flips, long epoch) {
        int passed = flips.length;
        while (passed > 0 && flips[passed - 1] > epoch) {
            passed--;
        }
        return passed;
    }

    /** The stretch that all that is written leads to, for an evaluated strategy that nobody evaluates ahead of the committer. */
    public int lastStretch(int strategy) {
        return before[strategy] + switches.get(strategy).length;
    }

    /** When a strategy stops and resumes, as seen behind an epoch. */
    public EvaluationStops snapshot(int strategy, long epoch) {
        long[] flips = switches.get(strategy);
        if (flips.length == 0 && before[strategy] == 0) {
            return EvaluationStops.NONE;
        }
        int passed = passed(flips, epoch);
        List<Long> ahead = Arrays.stream(flips, passed, flips.length).boxed().toList();
        return new EvaluationStops(before[strategy] + passed, ahead);
    }

    /** Goes on where another board was, before any lane reads this one. */
    public void restore(int strategy, EvaluationStops from) {
        if (from.equals(EvaluationStops.NONE)) {
            before[strategy] = 0;
            switches.set(strategy, ALWAYS);
            return;
        }
        boolean stopped = (from.passed() & 1) != 0;
        before[strategy] = from.passed() - (stopped ? 1 : 0);
        LongStream past = stopped ? LongStream.of(Long.MIN_VALUE) : LongStream.empty();
        LongStream ahead = from.ahead().stream().mapToLong(Long::longValue);
        switches.set(strategy, LongStream.concat(past, ahead).toArray());
    }
}
