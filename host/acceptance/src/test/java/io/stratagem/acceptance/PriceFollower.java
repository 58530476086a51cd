package io.stratagem.acceptance;

import io.stratagem.api.SignalPlugin;
import io.stratagem.api.StrategyContext;
import io.stratagem.api.StrategyIntent;

/** Long with the price as notional above 1, flat otherwise; says so at every event. */
final class PriceFollower implements SignalPlugin {
    @Override
    public Evaluator bind(StrategyContext context) {
        var price = context.feature("price");
        return (vector, state) -> vector.get(price) > 1
                ? StrategyIntent.goLong(0.5).notional(vector.get(price)).because("above")
                : StrategyIntent.flat().because("below");
    }
}
