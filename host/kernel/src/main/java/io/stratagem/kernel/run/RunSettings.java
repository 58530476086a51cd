package io.stratagem.kernel.run;

import io.stratagem.kernel.lane.Histories;

/**
 * What shapes a run beside catalog and data.
 *
 * @param lanes threads that compute, &gt;= 1; never changes a result
 * @param runAhead epochs lanes may be ahead of the committer, within [1, 64]; recorded with the run, since evaluation stops that many
 *     epochs after a circuit opened
 * @param historyDepth events of each series kept for strategies that begin in the middle of a run, within [0, 2^20]
 * @param costBasisPoints paper costs per side, in 1/100 of a percent of the traded value
 */
public record RunSettings(int lanes, int runAhead, int historyDepth, double costBasisPoints) {
    /** The run-ahead of a replay. */
    public static final int REPLAY_RUN_AHEAD = 64;

    /** The run-ahead of a live run. */
    public static final int LIVE_RUN_AHEAD = 1;

    /** The deepest history. */
    public static final int MOST_HISTORY = 1 << 20;

    /** Two basis points per side. */
    public static final double DEFAULT_COST_BASIS_POINTS = 2;

    public RunSettings {
        if (lanes < 1 || lanes > 256) {
            throw new IllegalArgumentException("lanes lie within [1, 256], not " + lanes);
        }
        if (runAhead < 1 || runAhead > REPLAY_RUN_AHEAD) {
            throw new IllegalArgumentException("runAhead lies within [1, " + REPLAY_RUN_AHEAD + "], not " + runAhead);
        }
    }

    /** With the default depth of history. */
    public RunSettings(int lanes, int runAhead, double costBasisPoints) {
        this(lanes, runAhead, Histories.DEFAULT_DEPTH, costBasisPoints);
    }

    /** The same with another depth of history. */
    public RunSettings withHistoryDepth(int depth) {
        return new RunSettings(lanes, runAhead, depth, costBasisPoints);
    }

    /** A replay on this many lanes. */
    public static RunSettings replay(int lanes) {
        return new RunSettings(lanes, REPLAY_RUN_AHEAD, Histories.DEFAULT_DEPTH, DEFAULT_COST_BASIS_POINTS);
    }

    /** A live run on this many lanes. */
    public static RunSettings live(int lanes) {
        return new RunSettings(lanes, LIVE_RUN_AHEAD, Histories.DEFAULT_DEPTH, DEFAULT_COST_BASIS_POINTS);
    }
}
