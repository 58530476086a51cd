package escape;

import io.stratagem.api.*;
import io.stratagem.api.feature.*;
import io.stratagem.api.model.*;
import io.stratagem.api.observe.*;
import io.stratagem.api.param.*;
import io.stratagem.api.state.*;
import java.util.*;
import java.util.function.*;

/** A parameter problem that begins a line of the log. */
@SuppressWarnings("all")
@StrategyFamily(type = "hostile_x296_evaluator")
public final class X296_ForgedProblem implements SignalPlugin {
    @Override
    public List<ParameterProblem> validateParams(ParameterValues params) {
        return List.of(new ParameterProblem("x\n2026-01-01 ERROR forged", "\u001b[2J".repeat(100_000)));
    }

    @Override
    public Evaluator bind(StrategyContext context) {
        var price = context.feature("price");
        return (vector, state) -> {
            return vector.get(price) > 0 ? StrategyIntent.goLong(0.5).notional(100).because("ran") : StrategyIntent.NONE;
        };
    }
}
