package io.stratagem.app.play;

import io.stratagem.app.reload.ReloadService;
import io.stratagem.kernel.commit.DecisionListener;
import io.stratagem.kernel.commit.DecisionTrace;
import io.stratagem.kernel.shadow.FailedPromotion;
import io.stratagem.store.HashedDecision;

/** Has promotions taken back that fail. One thread. */
final class PromotionWatch implements DecisionListener {
    private final ReloadService service;

    PromotionWatch(ReloadService service) {
        this.service = service;
    }

    @Override
    public void onDecision(HashedDecision decision, DecisionTrace trace) {
        // What is decided is for others.
    }

    @Override
    public void onFailedPromotion(FailedPromotion failed) {
        service.takeBack(failed);
    }
}
