package io.stratagem.plugins.legacymacdrsi;

import io.stratagem.api.SignalPlugin;
import io.stratagem.api.StrategyContext;
import io.stratagem.api.StrategyFamily;
import io.stratagem.api.StrategyIntent;
import io.stratagem.api.feature.FeatureHandle;
import io.stratagem.api.observe.Comparison;
import io.stratagem.api.observe.Gate;
import io.stratagem.api.param.NumberParameter;
import io.stratagem.api.param.ParameterValues;
import io.stratagem.api.param.Parameters;

/**
 * Buys an oversold market whose MACD stands above its signal line, sells an overbought one whose MACD stands below it.
 *
 * <p>Both comparisons are of levels: no earlier bar is looked at, so the intent repeats on every bar the condition holds, and there
 * is no exit but the opposite signal.
 */
@StrategyFamily(type = "legacy_macd_rsi")
public final class LegacyMacdRsi implements SignalPlugin {
    private static final NumberParameter BUY_RSI_BELOW = NumberParameter.named("buy_rsi_below")
            .between(0, 100)
            .byDefault(35)
            .means("buy only while RSI is below this")
            .neutralToState();
    private static final NumberParameter SELL_RSI_ABOVE = NumberParameter.named("sell_rsi_above")
            .between(0, 100)
            .byDefault(65)
            .means("sell only while RSI is above this")
            .neutralToState();
    private static final NumberParameter CONFIDENCE = NumberParameter.named("confidence")
            .between(0, 1)
            .byDefault(0.65)
            .means("the confidence of every intent")
            .neutralToState();
    private static final NumberParameter NOTIONAL = NumberParameter.named("notional")
            .above(0)
            .byDefault(100)
            .means("the size to hold, in quote currency")
            .neutralToState();

    /** 26 bars of the slow average and 8 more of the signal line. */
    private static final int WARMUP_BARS = 34;

    @Override
    public Parameters params() {
        return Parameters.of(BUY_RSI_BELOW, SELL_RSI_ABOVE, CONFIDENCE, NOTIONAL);
    }

    @Override
    public int warmupBars(ParameterValues params) {
        return WARMUP_BARS;
    }

    @Override
    public Evaluator bind(StrategyContext context) {
        FeatureHandle macd = context.feature("macd");
        FeatureHandle signal = context.feature("macd_signal");
        FeatureHandle rsi = context.feature("rsi14");
        Gate crossed = context.gate("macd_apart_from_signal", Comparison.ABOVE, 0);
        Gate oversold = context.gate("rsi_oversold", Comparison.BELOW, context.param(BUY_RSI_BELOW));
        Gate overbought = context.gate("rsi_overbought", Comparison.ABOVE, context.param(SELL_RSI_ABOVE));
        double confidence = context.param(CONFIDENCE);
        double notional = context.param(NOTIONAL);
        StrategyIntent buy =
                StrategyIntent.goLong(confidence).notional(notional).because("macd_cross_up", "rsi_oversold");
        StrategyIntent sell =
                StrategyIntent.goShort(confidence).notional(notional).because("macd_cross_down", "rsi_overbought");
        return (bar, state) -> {
            double above = bar.get(macd) - bar.get(signal);
            if (!state.passes(crossed, Math.abs(above))) {
                return StrategyIntent.NONE;
            }
            if (above > 0) {
                return state.passes(oversold, bar.get(rsi)) ? buy : StrategyIntent.NONE;
            }
            return state.passes(overbought, bar.get(rsi)) ? sell : StrategyIntent.NONE;
        };
    }
}
