package io.stratagem.plugins.meanreversion;

import io.stratagem.api.SignalPlugin;
import io.stratagem.api.StrategyContext;
import io.stratagem.api.StrategyFamily;
import io.stratagem.api.param.ParameterProblem;
import io.stratagem.api.param.ParameterValues;
import io.stratagem.api.param.Parameters;
import java.util.List;

/** Buys a close far below its mean and sells one far above it, in a quiet market and with the long trend only. */
@StrategyFamily(type = "mean_reversion")
public final class MeanReversion implements SignalPlugin {
    @Override
    public Parameters params() {
        return ReversionParameters.all();
    }

    @Override
    public List<ParameterProblem> validateParams(ParameterValues params) {
        return ReversionParameters.problems(params);
    }

    @Override
    public int warmupBars(ParameterValues params) {
        return ReversionParameters.warmupBars(params);
    }

    @Override
    public Evaluator bind(StrategyContext context) {
        return new ReversionEvaluator(context);
    }
}
