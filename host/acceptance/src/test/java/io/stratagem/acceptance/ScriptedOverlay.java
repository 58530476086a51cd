package io.stratagem.acceptance;

import io.stratagem.api.OverlayAnswer;
import io.stratagem.api.OverlayPlugin;
import io.stratagem.api.StrategyContext;
import io.stratagem.api.param.ParameterValues;

/** An overlay that answers by symbol and bar number what it was told to answer. */
record ScriptedOverlay(double highest, Script script) implements OverlayPlugin {
    /** What to answer at a bar. */
    @FunctionalInterface
    interface Script {
        void at(String symbol, int bar, OverlayAnswer answer);
    }

    @Override
    public double cap(ParameterValues params) {
        return highest;
    }

    @Override
    public Evaluator bind(StrategyContext context) {
        context.feature("price");
        return (vector, state, answer) -> script.at(
                vector.symbol(),
                (int) (vector.eventTimeMillis() / vector.timeframe().millis()) - 1,
                answer);
    }
}
