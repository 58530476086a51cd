package io.stratagem.kernel.commit;

import io.stratagem.api.Direction;
import io.stratagem.store.json.CodePoints;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Merges the intents of several strategies for one symbol and horizon into one. Sums in decimal, results half-even to 4 places.
 *
 * <p>The side that wins is the sign of the sum of confidence × signed notional; where that is 0, the side of the highest-ranked intent
 * (confidence, then notional, both descending, then strategy_id).
 */
public final class Merger {
    private static final int PLACES = 4;
    private static final MathContext EXACT_ENOUGH = new MathContext(34, RoundingMode.HALF_EVEN);
    private static final Comparator<Vote> RANK = Comparator.comparing(Vote::confidence)
            .reversed()
            .thenComparing(Comparator.comparing(Vote::notional).reversed())
            .thenComparing(Vote::strategyId, CodePoints.ORDER);

    private Merger() {}

    /**
     * What came out.
     *
     * @param winners the winning side, highest rank first
     * @param disagreed whether both sides were there
     */
    public record Merged(
            Direction direction, BigDecimal confidence, BigDecimal notional, List<Vote> winners, boolean disagreed) {}

    /** Policy {@code net}: mean confidence and summed notional of the winning side. At least one vote. */
    public static Merged net(List<Vote> votes) {
        List<Vote> winners = winners(votes);
        BigDecimal confidence = sum(winners, Vote::confidence).divide(BigDecimal.valueOf(winners.size()), EXACT_ENOUGH);
        BigDecimal notional = sum(winners, Vote::notional);
        if (notional.signum() == 0) {
            notional = sum(votes, Vote::notional);
        }
        return merged(votes, winners, confidence, notional);
    }

    /**
     * Policy {@code ensemble}: as net, but the winning side needs a quorum. Confidence is |sum of confidence × sign| / n over all
     * votes, notional the confidence-weighted mean of the winning side. Null without a quorum.
     */
    public static @Nullable Merged ensemble(List<Vote> votes, int quorum) {
        List<Vote> winners = winners(votes);
        if (winners.size() < quorum) {
            return null;
        }
        BigDecimal confidence = sum(votes, vote -> vote.confidence().multiply(vote.sign()))
                .abs()
                .divide(BigDecimal.valueOf(votes.size()), EXACT_ENOUGH);
        BigDecimal weight = sum(winners, Vote::confidence);
        BigDecimal notional = weight.signum() == 0
                ? sum(winners, Vote::notional).divide(BigDecimal.valueOf(winners.size()), EXACT_ENOUGH)
                : sum(winners, vote -> vote.confidence().multiply(vote.notional()))
                        .divide(weight, EXACT_ENOUGH);
        return merged(votes, winners, confidence, notional);
    }

    private static Merged merged(List<Vote> votes, List<Vote> winners, BigDecimal confidence, BigDecimal notional) {
        Direction direction = winners.getFirst().direction();
        boolean disagreed = votes.stream().anyMatch(vote -> vote.direction() != direction);
        return new Merged(
                direction,
                confidence.setScale(PLACES, RoundingMode.HALF_EVEN),
                notional.setScale(PLACES, RoundingMode.HALF_EVEN),
                winners,
                disagreed);
    }

    private static List<Vote> winners(List<Vote> votes) {
        List<Vote> ranked = new ArrayList<>(votes);
        ranked.sort(RANK);
        BigDecimal net =
                sum(votes, vote -> vote.confidence().multiply(vote.notional()).multiply(vote.sign()));
        Direction direction =
                net.signum() == 0 ? ranked.getFirst().direction() : net.signum() > 0 ? Direction.LONG : Direction.SHORT;
        return ranked.stream().filter(vote -> vote.direction() == direction).toList();
    }

    private static BigDecimal sum(List<Vote> votes, java.util.function.Function<Vote, BigDecimal> of) {
        return votes.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
