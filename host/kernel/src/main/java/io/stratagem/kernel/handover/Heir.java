package io.stratagem.kernel.handover;

import io.stratagem.evaluation.StateMapping;
import io.stratagem.kernel.generation.Strategy;
import org.jspecify.annotations.Nullable;

/**
 * One strategy of a new generation and what it inherits.
 *
 * @param predecessor the strategy of this id before, or the candidate that is promoted to it; null when there was none, or it was of another family or timeframe
 * @param reason why its state is not carried, one clause; empty when it is
 * @param perSymbol how the slots per symbol follow the predecessor's; without a predecessor nothing does
 * @param perStrategy likewise of a frame strategy's own area
 */
public record Heir(
        Strategy strategy,
        @Nullable Strategy predecessor,
        Inheritance inheritance,
        String reason,
        StateMapping perSymbol,
        StateMapping perStrategy) {
    /** Whether it was promoted: it follows a candidate and is none. */
    public boolean isPromoted() {
        return predecessor != null
                && predecessor.entry().isCandidate()
                && !strategy.entry().isCandidate();
    }

    /** Whether it is the same code with the same parameters as before. */
    public boolean isUnchanged() {
        return inheritance == Inheritance.CARRIED
                && predecessor != null
                && predecessor
                        .plugin()
                        .artifactDigest()
                        .equals(strategy.plugin().artifactDigest())
                && predecessor.plugin().id().equals(strategy.plugin().id())
                && predecessor.parameterHash().equals(strategy.parameterHash())
                && predecessor.entry().isSameSettings(strategy.entry());
    }
}
