package io.stratagem.testkit;

import io.stratagem.api.Direction;
import io.stratagem.kernel.ledger.Ledger;
import io.stratagem.kernel.ledger.Trade;
import io.stratagem.kernel.run.RunReport;
import io.stratagem.kernel.run.StrategyReport;
import io.stratagem.kernel.run.SwitchOutcome;
import io.stratagem.kernel.shadow.Disagreement;
import io.stratagem.kernel.shadow.FailedPromotion;
import io.stratagem.store.ControlEntry;
import io.stratagem.store.DecisionRecord;
import java.util.List;

/**
 * What a replay gave.
 *
 * @param decisions every decision in order, suppressed ones included
 * @param report counts, skips, hashes
 * @param ledger the paper positions as they stood at the end
 * @param controls the control entries that took effect, as they were journaled
 * @param switches what became of each swap, in order
 * @param disagreements what candidates said unlike the strategies they ran beside, in order
 * @param failedPromotions promoted strategies whose circuit opened too soon, in order
 */
public record Replay(
        List<DecisionRecord> decisions,
        RunReport report,
        Ledger ledger,
        List<ControlEntry> controls,
        List<SwitchOutcome> switches,
        List<Disagreement> disagreements,
        List<FailedPromotion> failedPromotions) {
    public Replay {
        decisions = List.copyOf(decisions);
        controls = List.copyOf(controls);
        switches = List.copyOf(switches);
        disagreements = List.copyOf(disagreements);
        failedPromotions = List.copyOf(failedPromotions);
    }

    /** Closed paper trades in order of their exits. */
    public List<Trade> trades() {
        return ledger.trades();
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
