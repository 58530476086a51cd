package io.stratagem.kernel.lane;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * At which epochs each strategy is evaluated. Written by the committer, read by the lanes.
 *
 * <p>The committer writes epochs that no lane has reached yet (run-ahead later), so a lane reads the same answer whether it sees the
 * write early or late.
 */
public final class StopBoard {
    private static final long[] ALWAYS = {};

    /** Per strategy the epochs at which evaluation stops, resumes, stops, ... in rising order. */
    private final AtomicReferenceArray<long[]> switches;

    /** A board on which every strategy is evaluated. */
    public StopBoard(int strategies) {
        switches = new AtomicReferenceArray<>(strategies);
        for (int strategy = 0; strategy < strategies; strategy++) {
            switches.set(strategy, ALWAYS);
        }
    }

    /** Stops an evaluated strategy, or resumes a stopped one, from an epoch on; later than every switch before it. */
    public void flip(int strategy, long fromEpoch) {
        long[] before = switches.get(strategy);
        long[] after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = fromEpoch;
        switches.set(strategy, after);
    }

    /** Whether a strategy is evaluated at an epoch. */
    boolean isEvaluated(int strategy, long epoch) {
        long[] flips = switches.get(strategy);
        int passed = flips.length;
        while (passed > 0 && flips[passed - 1] > epoch) {
            passed--;
        }
        return (passed & 1) == 0;
    }
}
