package com.example.regime;

import io.stratagem.api.SignalPlugin;
import io.stratagem.api.StrategyContext;
import io.stratagem.api.StrategyFamily;
import io.stratagem.api.param.IntegerParameter;
import io.stratagem.api.param.NumberParameter;
import io.stratagem.api.param.ParameterProblem;
import io.stratagem.api.param.ParameterValues;
import io.stratagem.api.param.Parameters;
import java.util.List;

/** Trades breakouts of a range with the trend, smaller in wild markets, and not on days on which books are closed. */
@StrategyFamily(type = "regime_breakout")
public final class RegimeBreakout implements SignalPlugin {
    private static final IntegerParameter FAST =
            IntegerParameter.named("fast").between(2, 50).byDefault(8).means("length of the fast average");
    private static final IntegerParameter SLOW =
            IntegerParameter.named("slow").between(3, 200).byDefault(21).means("length of the slow average");
    private static final IntegerParameter LOOKBACK =
            IntegerParameter.named("lookback").between(5, 100).byDefault(15).means("bars of the range");
    private static final NumberParameter RISK =
            NumberParameter.named("risk").above(0).byDefault(150).means("quote currency lost when price moves by two ranges");

    @Override
    public Parameters params() {
        return Parameters.of(FAST, SLOW, LOOKBACK, RISK);
    }

    @Override
    public List<ParameterProblem> validateParams(ParameterValues params) {
        return params.get(FAST) < params.get(SLOW)
                ? List.of()
                : List.of(new ParameterProblem("fast", "must be shorter than slow, not " + params.get(FAST)));
    }

    @Override
    public Evaluator bind(StrategyContext context) {
        Settings settings =
                new Settings(context.param(FAST), context.param(SLOW), context.param(LOOKBACK), context.param(RISK));
        Inputs inputs = Inputs.of(context, settings);
        return new BreakoutEvaluator(inputs, Rules.book(), new RiskSizer(Money.of(settings.risk()), 2));
    }
}
