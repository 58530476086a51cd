package io.stratagem.acceptance;

import io.stratagem.api.SignalPlugin;
import io.stratagem.api.StrategyContext;
import io.stratagem.api.StrategyIntent;

/** A signal strategy that says by symbol and bar number what it was told to say. Bars are numbered from 0 at 1970-01-01. */
record Scripted(Script script) implements SignalPlugin {
    /** What to say at a bar; may throw, or return null against the contract. */
    @FunctionalInterface
    interface Script {
        StrategyIntent at(String symbol, int bar);
    }

    @Override
    public Evaluator bind(StrategyContext context) {
        var price = context.feature("price");
        return (vector, state) -> {
            if (!(vector.get(price) > 0)) {
                return StrategyIntent.NONE;
            }
            return script.at(
                    vector.symbol(),
                    (int) (vector.eventTimeMillis() / vector.timeframe().millis()) - 1);
        };
    }

    static StrategyIntent none() {
        return StrategyIntent.NONE;
    }

    static StrategyIntent goLong(double confidence, double notional) {
        return StrategyIntent.goLong(confidence).notional(notional).because("scripted");
    }

    static StrategyIntent goShort(double confidence, double notional) {
        return StrategyIntent.goShort(confidence).notional(notional).because("scripted");
    }

    static StrategyIntent flat() {
        return StrategyIntent.flat().because("scripted");
    }
}
