package io.stratagem.probe;

import io.stratagem.api.StrategyIntent;
import java.util.Objects;

/** An intent and the symbol it is for. */
record Said(String symbol, StrategyIntent intent) {
    /** Whether the other is for the same symbol and carries the same, bit by bit. */
    boolean isSame(Said other) {
        StrategyIntent one = intent;
        StrategyIntent two = other.intent;
        return symbol.equals(other.symbol)
                && one.direction() == two.direction()
                && Double.compare(one.confidence(), two.confidence()) == 0
                && Double.compare(one.targetNotional(), two.targetNotional()) == 0
                && Objects.equals(one.horizon(), two.horizon())
                && one.rationale().equals(two.rationale())
                && one.meta().equals(two.meta());
    }

    /** Everything the intent carries. */
    String text() {
        String horizon = intent.horizon() == null ? "" : " horizon " + intent.horizon();
        return intent + horizon + " for " + symbol;
    }
}
