package io.stratagem.probe;

import io.stratagem.api.StrategyIntent;

/** An intent and the symbol it is for. */
record Said(String symbol, StrategyIntent intent) {
    /** Everything the intent carries. */
    String text() {
        String horizon = intent.horizon() == null ? "" : " horizon " + intent.horizon();
        return intent + horizon + " for " + symbol;
    }
}
