package io.stratagem.kernel.commit;

import io.stratagem.kernel.breaker.BreakerBoard;
import io.stratagem.kernel.generation.Strategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Applies the overlays' answers to risk-increasing intents: the product of the scales, capped by the smallest cap; any veto vetoes, and
 * of a vetoed reversal the exit half goes on. A vetoed resize leaves the position as it is.
 */
final class OverlayStep {
    private final OverlayBook book;
    private final BreakerBoard breakers;

    OverlayStep(OverlayBook book, BreakerBoard breakers) {
        this.book = book;
        this.breakers = breakers;
    }

    void apply(List<Candidate> candidates) {
        for (int place = 0; place < candidates.size(); place++) {
            Candidate candidate = candidates.get(place);
            boolean increases = candidate.isAlive()
                    && !candidate.change().onlyReduces()
                    && candidate.change() != Change.NOTHING_TO_CLOSE;
            if (increases) {
                List<OverlayVoice> covering = book.covering(candidate.strategy());
                String veto = veto(candidate, covering);
                if (veto != null) {
                    EntryGates.block(candidates, place, "veto:" + veto);
                } else {
                    scale(candidates, place, covering);
                }
            }
        }
    }

    private @Nullable String veto(Candidate candidate, List<OverlayVoice> covering) {
        for (int place = 0; place < covering.size(); place++) {
            OverlayVoice voice = covering.get(place);
            Strategy overlay = voice.strategy();
            String veto = overlay == null || !breakers.passes(overlay.index())
                    ? OverlayBook.UNAVAILABLE
                    : voice.veto(candidate.series().symbol(), candidate.direction());
            if (veto != null) {
                return veto;
            }
        }
        return null;
    }

    private void scale(List<Candidate> candidates, int place, List<OverlayVoice> covering) {
        Candidate candidate = candidates.get(place);
        double cap = Double.POSITIVE_INFINITY;
        double product = 1;
        for (int index = 0; index < covering.size(); index++) {
            OverlayVoice voice = covering.get(index);
            Strategy overlay = voice.strategy();
            cap = overlay == null ? cap : Math.min(cap, overlay.bound().overlayCap());
            double factor = voice.scale(candidate.series().symbol(), candidate.direction());
            candidate.scale(voice.id(), factor);
            product *= factor;
        }
        if (product > cap) {
            candidate.scale("cap", cap / product);
        }
        if (candidate.notional() == 0) {
            EntryGates.block(candidates, place, "scaled_to_zero");
        } else if (candidate.notional() == Double.POSITIVE_INFINITY) {
            candidate.unscale();
            EntryGates.block(candidates, place, "scaled_to_infinity");
        }
    }
}
