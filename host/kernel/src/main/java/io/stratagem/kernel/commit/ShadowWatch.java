package io.stratagem.kernel.commit;

import io.stratagem.api.StrategyIntent;
import io.stratagem.api.error.ErrorCode;
import io.stratagem.evaluation.PluginError;
import io.stratagem.kernel.breaker.BreakerBoard;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.generation.ShadowPair;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.kernel.lane.LaneLog;
import io.stratagem.kernel.lane.Outcome;
import io.stratagem.kernel.shadow.ComparisonDesk;
import io.stratagem.kernel.shadow.Disagreement;
import io.stratagem.kernel.shadow.FailedPromotion;
import io.stratagem.kernel.shadow.Probations;
import io.stratagem.market.Series;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Watches the candidates of a generation, and those promoted lately, and tells what it finds. Confined to the committer. */
final class ShadowWatch {
    private final BreakerBoard breakers;
    private final ComparisonDesk comparisons;
    private final List<ShadowPair> pairs;
    private final Probations probations;
    private final List<DecisionListener> listeners;
    private long epoch;

    ShadowWatch(Generation generation, CommitState state, BreakerBoard breakers, List<DecisionListener> listeners) {
        this.breakers = breakers;
        this.listeners = List.copyOf(listeners);
        state.comparisons().follow(generation);
        comparisons = new ComparisonDesk(generation, state.comparisons(), this::tell);
        pairs = comparisons.pairs();
        probations = state.probations();
    }

    private void tell(Disagreement disagreement) {
        listeners.forEach(listener -> listener.onDisagreement(disagreement));
    }

    void beginEpoch(long number) {
        epoch = number;
    }

    /** Whether nothing is compared. */
    boolean isEmpty() {
        return comparisons.isEmpty();
    }

    /** Takes what a lane found for a strategy; see {@link ComparisonDesk#take}. */
    void take(
            Strategy strategy,
            Series series,
            Outcome outcome,
            @Nullable StrategyIntent said,
            boolean isHeard,
            LaneLog log,
            long eventTimeMillis) {
        comparisons.take(strategy, series.symbol(), outcome, said, isHeard, log, epoch, eventTimeMillis);
    }

    /** Compares what frame strategies said at the epoch. */
    void compareFrames(Frames frames, long eventTimeMillis) {
        for (ShadowPair pair : pairs) {
            FrameDesk live = frames.at(pair.live().index());
            FrameDesk candidate = frames.at(pair.candidate().index());
            if (live != null && candidate != null) {
                compare(pair, live, candidate, eventTimeMillis);
            }
        }
    }

    private void compare(ShadowPair pair, FrameDesk live, FrameDesk candidate, long eventTimeMillis) {
        boolean liveIsHeard = breakers.isHeard(pair.live().index());
        boolean candidateIsHeard = breakers.isHeard(pair.candidate().index());
        for (int place = 0; place < live.places(); place++) {
            if (live.isConcerned(place, eventTimeMillis) || candidate.isConcerned(place, eventTimeMillis)) {
                live.show(place, eventTimeMillis, liveIsHeard, comparisons.side(pair.live()));
                candidate.show(place, eventTimeMillis, candidateIsHeard, comparisons.side(pair.candidate()));
                comparisons.compareFrames(pair, live.symbol(place), epoch, eventTimeMillis);
            }
        }
    }

    /** Whether an evaluation could take a promotion back. */
    boolean isOnProbation() {
        return !probations.isEmpty();
    }

    /**
     * Counts an evaluation of who may be on probation.
     *
     * @param opened whether it made the strategy's own circuit open
     */
    void evaluated(Strategy strategy, @Nullable PluginError error, boolean opened) {
        boolean stuck = error != null && error.code() == ErrorCode.E_STRAT_STUCK;
        FailedPromotion failed = probations.evaluated(strategy.id(), opened || stuck, epoch);
        if (failed != null) {
            listeners.forEach(listener -> listener.onFailedPromotion(failed));
        }
    }
}
