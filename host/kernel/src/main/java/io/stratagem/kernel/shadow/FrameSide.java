package io.stratagem.kernel.shadow;

import io.stratagem.api.StrategyIntent;
import io.stratagem.kernel.lane.Outcome;
import org.jspecify.annotations.Nullable;

/** Takes what a frame strategy said about one symbol. Confined to the committer. */
public interface FrameSide {
    /**
     * What it said.
     *
     * @param outcome as of a strategy that is evaluated per event
     * @param intent with {@link Outcome#INTENT}, else null
     * @param features in declared order; copied
     */
    void fill(Outcome outcome, @Nullable StrategyIntent intent, double[] features);
}
