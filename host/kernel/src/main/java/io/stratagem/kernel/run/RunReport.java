package io.stratagem.kernel.run;

import io.stratagem.api.error.Fault;
import io.stratagem.kernel.commit.OrphanedPosition;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a run stands, or how it ended.
 *
 * @param epochs decided
 * @param events decided
 * @param lastEventTimeMillis of the last epoch; {@link Long#MIN_VALUE} before the first
 * @param decisions written, suppressed ones included
 * @param conflicts groups of intents with both directions
 * @param unmatchedConfirmations confirmations that met no waiting intent
 * @param gaps how often silence made a series start anew
 * @param strategies of the running generation, in evaluation order
 * @param leftBehind positions of strategies that are evaluated no more, by strategy_id
 * @param runHash over decisions
 * @param lineageHash over whole records
 * @param fatal why the sources ended early; empty after a regular end
 */
public record RunReport(
        long epochs,
        long events,
        long lastEventTimeMillis,
        long decisions,
        long conflicts,
        long unmatchedConfirmations,
        long gaps,
        List<StrategyReport> strategies,
        Map<String, List<OrphanedPosition>> leftBehind,
        String runHash,
        String lineageHash,
        List<Fault> fatal) {
    public RunReport {
        strategies = List.copyOf(strategies);
        leftBehind = new TreeMap<>(leftBehind);
        fatal = List.copyOf(fatal);
    }

    /** How many positions no strategy can speak for. */
    public int orphanedPositions() {
        int ofTheLiving = strategies.stream()
                .mapToInt(strategy -> strategy.orphaned().size())
                .sum();
        return ofTheLiving + leftBehind.values().stream().mapToInt(List::size).sum();
    }
}
