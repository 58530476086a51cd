package io.stratagem.testkit;

import io.stratagem.kernel.commit.DecisionListener;
import io.stratagem.kernel.commit.DecisionTrace;
import io.stratagem.kernel.shadow.Disagreement;
import io.stratagem.kernel.shadow.FailedPromotion;
import io.stratagem.store.HashedDecision;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a run shows of candidates, and of those that were promoted. One thread at a time. */
final class ShadowNotes implements DecisionListener {
    private final List<Disagreement> disagreements = new ArrayList<>();
    private final List<FailedPromotion> failedPromotions = new ArrayList<>();

    @Override
    public void onDecision(HashedDecision decision, DecisionTrace trace) {
        // The store has it.
    }

    @Override
    public void onDisagreement(Disagreement disagreement) {
        disagreements.add(disagreement);
    }

    @Override
    public void onFailedPromotion(FailedPromotion failed) {
        failedPromotions.add(failed);
    }

    List<FailedPromotion> failedPromotions() {
        return List.copyOf(failedPromotions);
    }

    List<Disagreement> disagreements() {
        return List.copyOf(disagreements);
    }

    /** Adds what another one heard later. */
    void addAll(ShadowNotes later) {
        disagreements.addAll(later.disagreements);
        failedPromotions.addAll(later.failedPromotions);
    }

    ShadowNotes copy() {
        ShadowNotes copy = new ShadowNotes();
        copy.addAll(this);
        return copy;
    }
}
