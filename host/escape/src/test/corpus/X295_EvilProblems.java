package escape;

import io.stratagem.api.*;
import io.stratagem.api.feature.*;
import io.stratagem.api.model.*;
import io.stratagem.api.observe.*;
import io.stratagem.api.param.*;
import io.stratagem.api.state.*;
import java.util.*;
import java.util.function.*;

/** ValidateParams returns a list that never ends. */
@SuppressWarnings("all")
@StrategyFamily(type = "hostile_x295_evaluator")
public final class X295_EvilProblems implements SignalPlugin {
    @Override
    public List<ParameterProblem> validateParams(ParameterValues params) {
        return new AbstractList<>() {
            public int size() {
                return Integer.MAX_VALUE - 8;
            }

            public ParameterProblem get(int index) {
                return new ParameterProblem("x", "y");
            }
        };
    }

    @Override
    public Evaluator bind(StrategyContext context) {
        var price = context.feature("price");
        return (vector, state) -> {
            return vector.get(price) > 0 ? StrategyIntent.goLong(0.5).notional(100).because("ran") : StrategyIntent.NONE;
        };
    }
}
