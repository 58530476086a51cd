package io.stratagem.acceptance;

import io.stratagem.store.DecisionRecord;
import io.stratagem.testkit.Replay;
import java.util.List;
import java.util.Locale;

/** Decisions as short lines, for reading in a test: {@code 3 AAA alpha LONG 100 emitted}. */
final class Said {
    private Said() {}

    /** All decisions, suppressed ones included. */
    static List<String> by(Replay replay) {
        return replay.decisions().stream().map(Said::line).toList();
    }

    /** Decisions of one strategy. */
    static List<String> by(Replay replay, String strategyId) {
        return replay.decisions().stream()
                .filter(decision -> decision.strategy().strategyId().equals(strategyId))
                .map(Said::line)
                .toList();
    }

    static String line(DecisionRecord decision) {
        long bar = decision.eventTimeMillis()
                        / Math.max(1, decision.strategy().timeframe().millis())
                - 1;
        return String.format(
                Locale.ROOT,
                "%d %s %s %s %s %s",
                bar,
                decision.symbol(),
                decision.strategy().strategyId(),
                decision.target().direction(),
                number(decision.target().targetNotional()),
                decision.verdict().text());
    }

    private static String number(double value) {
        return value == Math.rint(value) && value < 1e9 ? Long.toString((long) value) : Double.toString(value);
    }
}
