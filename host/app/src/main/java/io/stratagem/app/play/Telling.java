package io.stratagem.app.play;

import io.stratagem.api.Direction;
import io.stratagem.api.observe.Gate;
import io.stratagem.app.live.Adjustment;
import io.stratagem.app.live.Finding;
import io.stratagem.app.live.Sentence;
import io.stratagem.kernel.commit.DecisionTrace;
import io.stratagem.store.DecisionRecord;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells a decision as a sentence, with the numbers of its own event. */
public final class Telling {
    private static final int MOST_FINDINGS = 3;

    private Telling() {}

    /** {@code SPY 2009-07-24 LONG 8,700: score 0.53 ≥ 0.50, ADX 27; volatility 17 % → ×0.87}. */
    public static String sentence(Notebook.Entry entry) {
        DecisionRecord decision = entry.decision();
        return new Sentence(
                        decision.symbol(),
                        date(decision),
                        decision.target().direction(),
                        decision.target().targetNotional(),
                        findings(decision, entry.trace()),
                        adjustments(decision, entry.trace()))
                .text();
    }

    /** The day the deciding bar began, for bars of a day or longer; otherwise the minute it became known. */
    static String date(DecisionRecord decision) {
        long length = decision.strategy().timeframe().millis();
        if (decision.strategy().timeframe().isDailyOrLonger()) {
            return day(decision.eventTimeMillis() - length);
        }
        return Instant.ofEpochMilli(decision.eventTimeMillis())
                .atOffset(ZoneOffset.UTC)
                .toLocalDateTime()
                .toString()
                .replace('T', ' ');
    }

    static String day(long epochMillis) {
        return Instant.ofEpochMilli(epochMillis)
                .atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .toString();
    }

    private static List<Finding> findings(DecisionRecord decision, DecisionTrace trace) {
        List<Finding> findings = new ArrayList<>();
        for (DecisionTrace.MeasuredGate gate : trace.gates()) {
            boolean passed =
                    gate.gate().comparison().passes(gate.measured(), gate.gate().threshold());
            if (findings.isEmpty() && passed && decides(gate.gate())) {
                findings.add(Finding.measured(gate.gate().name(), gate.measured())
                        .compared(gate.gate().comparison(), gate.gate().threshold()));
            }
        }
        decision.target().rationale().stream()
                .limit(MOST_FINDINGS - findings.size())
                .forEach(reason -> findings.add(
                        reason.hasValue()
                                ? Finding.measured(reason.name(), reason.value())
                                : Finding.named(reason.name())));
        return findings;
    }

    /** Thresholds of 0 and ±1 guard arithmetic or flags; the others were chosen. */
    private static boolean decides(Gate gate) {
        return gate.threshold() != 0 && Math.abs(gate.threshold()) != 1;
    }

    private static List<Adjustment> adjustments(DecisionRecord decision, DecisionTrace trace) {
        if (decision.target().direction() == Direction.FLAT) {
            return List.of();
        }
        List<Adjustment> adjustments = new ArrayList<>();
        decision.adjustments().forEach(adjustment -> {
            Map<String, Double> shown = trace.overlays().getOrDefault(adjustment.overlayStrategyId(), Map.of());
            Finding cause = shown.entrySet().stream()
                    .findFirst()
                    .map(observable -> Finding.measured(observable.getKey(), observable.getValue())
                            .asPercent())
                    .orElse(Finding.named(adjustment.overlayStrategyId()));
            adjustments.add(new Adjustment(cause, adjustment.factor()));
        });
        return adjustments;
    }
}
