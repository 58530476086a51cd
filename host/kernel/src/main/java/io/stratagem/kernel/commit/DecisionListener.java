package io.stratagem.kernel.commit;

import io.stratagem.kernel.shadow.Disagreement;
import io.stratagem.kernel.shadow.FailedPromotion;
import io.stratagem.store.HashedDecision;

/** Told of every decision, and of what shadows show, on the committer's thread, in order. Must not block for long and must not throw for bad data. */
public interface DecisionListener {
    /**
     * A decision was made and hashed.
     *
     * @param decision valid during the call
     * @param trace what the strategy and its overlays showed at the event
     */
    void onDecision(HashedDecision decision, DecisionTrace trace);

    /** A candidate did not say what its strategy said. */
    default void onDisagreement(Disagreement disagreement) {}

    /** The circuit of a promoted strategy opened so soon that the promotion is to be taken back; asks for no more than that. */
    default void onFailedPromotion(FailedPromotion failed) {}

    /** An epoch ended; what was told since the last call belongs together. */
    default void onEpochEnd() {}
}
