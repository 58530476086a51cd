package io.stratagem.kernel.shadow;

import io.stratagem.api.StrategyIntent;
import io.stratagem.kernel.generation.ShadowPair;
import io.stratagem.kernel.shadow.Comparison.Finding;
import io.stratagem.store.json.CodePoints;
import java.util.SortedMap;
import java.util.TreeMap;

/** A strategy and its candidate at the newest event. Confined to the committer. */
final class Pair {
    final ShadowPair strategies;
    final Comparison comparison;
    final Side live;
    final Side candidate;

    /** Whether one of the two has spoken at the event and the other has not yet. */
    boolean isHalf;

    Pair(ShadowPair strategies, Comparison comparison) {
        this.strategies = strategies;
        this.comparison = comparison;
        live = new Side(this, strategies.live());
        candidate = new Side(this, strategies.candidate());
    }

    Finding finding() {
        Finding ofLive = live.apart();
        Finding ofCandidate = candidate.apart();
        if (ofLive != null && ofCandidate != null) {
            return ofLive.compareTo(ofCandidate) > 0 ? ofLive : ofCandidate;
        }
        if (ofLive != null) {
            return ofLive;
        }
        return ofCandidate == null ? agreement() : ofCandidate;
    }

    private Finding agreement() {
        StrategyIntent one = live.intent;
        StrategyIntent other = candidate.intent;
        if (one == null || other == null) {
            return one == other
                    ? Finding.AGREED_IN_SILENCE
                    : one == null ? Finding.CANDIDATE_ALONE : Finding.LIVE_ALONE;
        }
        return Intents.areEqual(one, other, strategies.live().entry().timeframe())
                ? Finding.AGREED_INTENTS
                : Finding.DIFFERENT;
    }

    /** The features either saw, by their specs. */
    SortedMap<String, Double> features() {
        SortedMap<String, Double> features = new TreeMap<>(CodePoints.ORDER);
        live.addFeatures(features);
        candidate.addFeatures(features);
        return features;
    }
}
