package io.stratagem.testkit;

import io.stratagem.api.Direction;
import io.stratagem.kernel.ledger.Trade;
import io.stratagem.kernel.run.RunReport;
import io.stratagem.kernel.run.StrategyReport;
import io.stratagem.store.DecisionRecord;
import java.util.List;

/**
 * What a replay gave.
 *
 * @param decisions every decision in order, suppressed ones included
 * @param report counts, skips, hashes
 * @param trades closed paper trades in order of their exits
 */
public record Replay(List<DecisionRecord> decisions, RunReport report, List<Trade> trades) {
    public Replay {
        decisions = List.copyOf(decisions);
        trades = List.copyOf(trades);
    }

    /** The decisions that went out. */
    public List<DecisionRecord> emitted() {
        return decisions.stream().filter(DecisionRecord::isEmitted).toList();
    }

    /** The directions of the decisions that went out, in order. */
    public List<Direction> directions() {
        return emitted().stream().map(decision -> decision.target().direction()).toList();
    }

    /** The report of a strategy. */
    public StrategyReport of(String strategyId) {
        return report.strategies().stream()
                .filter(strategy -> strategy.strategyId().equals(strategyId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no strategy " + strategyId + " took part"));
    }
}
