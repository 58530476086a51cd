package io.stratagem.plugins.trendmultifactor;

import io.stratagem.api.SignalPlugin;
import io.stratagem.api.StrategyContext;
import io.stratagem.api.StrategyFamily;
import io.stratagem.api.param.ParameterProblem;
import io.stratagem.api.param.ParameterValues;
import io.stratagem.api.param.Parameters;
import java.util.List;

/** Follows a trend that six weighted factors agree on, with a band between entry and exit. */
@StrategyFamily(type = "trend_multifactor")
public final class TrendMultifactor implements SignalPlugin {
    @Override
    public Parameters params() {
        return TrendParameters.all();
    }

    @Override
    public List<ParameterProblem> validateParams(ParameterValues params) {
        return TrendParameters.problems(params);
    }

    @Override
    public int warmupBars(ParameterValues params) {
        return TrendParameters.warmupBars(params);
    }

    @Override
    public Evaluator bind(StrategyContext context) {
        return new TrendEvaluator(context);
    }
}
