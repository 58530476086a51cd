package io.stratagem.kernel.shadow;

import io.stratagem.api.StrategyIntent;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.generation.ShadowPair;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.kernel.lane.LaneLog;
import io.stratagem.kernel.lane.Outcome;
import io.stratagem.kernel.shadow.Comparison.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares what the candidates of a generation said with what their strategies said, event by event in the committer's order, so that
 * the result does not depend on lanes. An event at which both say nothing allocates nothing. Confined to the committer.
 */
public final class ComparisonDesk {
    private final Generation generation;
    private final Consumer<Disagreement> told;
    private final @Nullable Side[] sides;
    private final List<ShadowPair> compared;
    private final List<Pair> pairs = new ArrayList<>();

    /**
     * A desk for a generation that the book follows.
     *
     * @param told hears of every disagreement, in order
     */
    public ComparisonDesk(Generation generation, ComparisonBook book, Consumer<Disagreement> told) {
        this.generation = generation;
        this.told = told;
        sides = new Side[generation.strategies().size()];
        compared = generation.pairs();
        for (ShadowPair pair : compared) {
            Pair opened = new Pair(pair, book.of(pair));
            pairs.add(opened);
            sides[pair.live().index()] = opened.live;
            sides[pair.candidate().index()] = opened.candidate;
        }
    }

    /** Whether nobody has a candidate. */
    public boolean isEmpty() {
        return pairs.isEmpty();
    }

    /** The pairs that are compared. */
    public List<ShadowPair> pairs() {
        return compared;
    }

    /**
     * Takes what a lane found for a strategy at an event; the second of two that belong together is compared with the first. Does nothing
     * for who is not compared, or is evaluated by frame.
     *
     * @param log stands behind the outcome's objects, and before what else was noted
     * @param intent with {@link Outcome#INTENT}, else null
     * @param isHeard whether its circuits let its evaluations count
     */
    public void take(
            Strategy strategy,
            String symbol,
            Outcome outcome,
            @Nullable StrategyIntent intent,
            boolean isHeard,
            LaneLog log,
            long epoch,
            long eventTimeMillis) {
        Side side = sides[strategy.index()];
        if (side == null || outcome == Outcome.ROW) {
            return;
        }
        if (outcome == Outcome.NOTHING || outcome == Outcome.INTENT) {
            log.nextNumbers(side.observed, side.observed.length);
            log.nextNumbers(side.features, side.features.length);
        }
        side.said(isHeard ? outcome : Outcome.STOPPED, intent);
        Pair pair = side.pair;
        pair.isHalf = !pair.isHalf;
        if (!pair.isHalf) {
            compare(pair, symbol, epoch, eventTimeMillis);
        }
    }

    /** The side of a strategy that is evaluated by frame, to be filled in before {@link #compareFrames}. */
    public FrameSide side(Strategy strategy) {
        Side side = sides[strategy.index()];
        if (side == null) {
            throw new IllegalStateException(strategy.id() + " is not compared");
        }
        return side;
    }

    /** Compares what both sides of a pair were last filled with. */
    public void compareFrames(ShadowPair of, String symbol, long epoch, long eventTimeMillis) {
        Side live = sides[of.live().index()];
        if (live != null) {
            compare(live.pair, symbol, epoch, eventTimeMillis);
        }
    }

    private void compare(Pair pair, String symbol, long epoch, long eventTimeMillis) {
        Finding finding = pair.finding();
        pair.comparison.add(finding);
        if (finding.isDisagreement()) {
            told.accept(new Disagreement(
                    generation.number(),
                    epoch,
                    eventTimeMillis,
                    symbol,
                    pair.strategies,
                    pair.live.intent,
                    pair.candidate.intent,
                    pair.features(),
                    pair.live.observed(),
                    pair.candidate.observed()));
        }
    }
}
