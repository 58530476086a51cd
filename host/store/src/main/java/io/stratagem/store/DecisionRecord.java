package io.stratagem.store;

import io.stratagem.market.TradingMode;
import java.util.List;
import java.util.Objects;

/**
 * One decision of one strategy about one symbol, as the committer left it: the unit that is hashed, journaled, shown and sent.
 *
 * @param runSequence its number in the run, from 0
 * @param strategySequence its number in the strategy, from 0
 * @param epoch the number of the epoch in the run, from 0
 * @param eventTimeMillis the event time of that epoch
 * @param symbol the symbol it is about
 * @param strategy who made it, under which generation
 * @param featureHash SHA-256 over the features the strategy requires, as they were
 * @param target what it says
 * @param adjustments the overlays that answered, in evaluation order
 * @param sourceStrategyIds whom it was merged from; the strategy itself otherwise
 * @param verdict what became of it
 * @param requiresConfirmation whether a person has to confirm it first
 */
public record DecisionRecord(
        long runSequence,
        long strategySequence,
        long epoch,
        long eventTimeMillis,
        String symbol,
        StrategyStamp strategy,
        String featureHash,
        Target target,
        List<Adjustment> adjustments,
        List<String> sourceStrategyIds,
        Verdict verdict,
        boolean requiresConfirmation) {
    public DecisionRecord {
        Objects.requireNonNull(symbol, "symbol is null");
        Objects.requireNonNull(strategy, "strategy is null");
        Objects.requireNonNull(featureHash, "featureHash is null");
        Objects.requireNonNull(target, "target is null");
        Objects.requireNonNull(verdict, "verdict is null");
        adjustments = List.copyOf(adjustments);
        sourceStrategyIds = List.copyOf(sourceStrategyIds);
    }

    /** Whether it was merged from what other strategies said. */
    public boolean isMerged() {
        return sourceStrategyIds.size() != 1 || !sourceStrategyIds.getFirst().equals(strategy.strategyId());
    }

    /** Whether it went out. */
    public boolean isEmitted() {
        return verdict instanceof Verdict.Emitted;
    }

    /** Whether it counts for the run hash: not when a circuit was already open. */
    public boolean isHashed() {
        return !(verdict instanceof Verdict.Suppressed(String reason) && reason.equals(Verdict.CIRCUIT_OPEN));
    }

    /** Whether it belongs into the sinks: emitted, not in shadow, and not waiting for a person. */
    public boolean isPublished() {
        return isEmitted() && strategy.mode() != TradingMode.SHADOW && !requiresConfirmation;
    }
}
