package io.stratagem.kernel.commit;

import io.stratagem.store.DecisionRecord;
import io.stratagem.store.json.CanonicalJson;

/** Told of every decision, on the committer's thread, in order. Must not block for long and must not throw for bad data. */
public interface DecisionListener {
    /**
     * A decision was made and hashed.
     *
     * @param lineage its canonical form; valid during the call
     * @param trace what the strategy and its overlays showed at the event
     */
    void onDecision(DecisionRecord decision, CanonicalJson lineage, DecisionTrace trace);

    /** An epoch ended; what was told since the last call belongs together. */
    default void onEpochEnd() {}
}
