package io.stratagem.kernel.commit;

import io.stratagem.store.HashedDecision;

/** Told of every decision, on the committer's thread, in order. Must not block for long and must not throw for bad data. */
public interface DecisionListener {
    /**
     * A decision was made and hashed.
     *
     * @param decision valid during the call
     * @param trace what the strategy and its overlays showed at the event
     */
    void onDecision(HashedDecision decision, DecisionTrace trace);

    /** An epoch ended; what was told since the last call belongs together. */
    default void onEpochEnd() {}
}
