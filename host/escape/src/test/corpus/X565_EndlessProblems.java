package escape;

import io.stratagem.api.*;
import io.stratagem.api.feature.*;
import io.stratagem.api.model.*;
import io.stratagem.api.observe.*;
import io.stratagem.api.param.*;
import io.stratagem.api.state.*;
import java.util.*;
import java.util.function.*;

/** ValidateParams never stops finding problems. */
@SuppressWarnings("all")
@StrategyFamily(type = "hostile_x565_evaluator")
public final class X565_EndlessProblems implements SignalPlugin {
    @Override
    public List<ParameterProblem> validateParams(ParameterValues params) {
        List<ParameterProblem> problems = new ArrayList<>();
        for (;;) {
            problems.add(new ParameterProblem("x", "y"));
        }
    }

    @Override
    public Evaluator bind(StrategyContext context) {
        var price = context.feature("price");
        return (vector, state) -> {
            return vector.get(price) > 0 ? StrategyIntent.goLong(0.5).notional(100).because("ran") : StrategyIntent.NONE;
        };
    }
}
