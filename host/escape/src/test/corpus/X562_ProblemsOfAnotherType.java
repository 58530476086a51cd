package escape;

import io.stratagem.api.*;
import io.stratagem.api.feature.*;
import io.stratagem.api.model.*;
import io.stratagem.api.observe.*;
import io.stratagem.api.param.*;
import io.stratagem.api.state.*;
import java.util.*;
import java.util.function.*;

/** ValidateParams returns texts in the place of problems. */
@SuppressWarnings("all")
@StrategyFamily(type = "hostile_x562_evaluator")
public final class X562_ProblemsOfAnotherType implements SignalPlugin {
    @Override
    @SuppressWarnings("unchecked")
    public List<ParameterProblem> validateParams(ParameterValues params) {
        return (List<ParameterProblem>) (List<?>) List.of("x");
    }

    @Override
    public Evaluator bind(StrategyContext context) {
        var price = context.feature("price");
        return (vector, state) -> {
            return vector.get(price) > 0 ? StrategyIntent.goLong(0.5).notional(100).because("ran") : StrategyIntent.NONE;
        };
    }
}
