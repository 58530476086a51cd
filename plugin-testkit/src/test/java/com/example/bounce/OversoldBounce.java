package com.example.bounce;

import io.stratagem.api.SignalPlugin;
import io.stratagem.api.StrategyContext;
import io.stratagem.api.StrategyFamily;
import io.stratagem.api.StrategyIntent;
import io.stratagem.api.feature.Features;
import io.stratagem.api.param.NumberParameter;
import io.stratagem.api.param.Parameters;

@StrategyFamily(type = "oversold_bounce")
public final class OversoldBounce implements SignalPlugin {
    private static final NumberParameter ENTRY_RSI =
            NumberParameter.named("entry_rsi").between(1, 99).byDefault(30).means("buy below this RSI");

    @Override
    public Parameters params() {
        return Parameters.of(ENTRY_RSI);
    }

    @Override
    public Evaluator bind(StrategyContext context) {
        var rsi = context.feature("rsi14");
        var z = context.feature(Features.zscore(20));
        var invested = context.flag("invested");
        double entry = context.param(ENTRY_RSI);
        return (bar, state) -> {
            if (!state.get(invested) && bar.get(rsi) < entry) {
                state.set(invested, true);
                return StrategyIntent.goLong(0.6).notional(10_000).because("rsi_oversold");
            }
            if (state.get(invested) && bar.get(z) >= 0) {
                state.set(invested, false);
                return StrategyIntent.flat().because("mean_reached");
            }
            return StrategyIntent.NONE;
        };
    }
}
