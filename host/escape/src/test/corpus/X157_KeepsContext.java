package escape;

import io.stratagem.api.*;
import io.stratagem.api.feature.*;
import io.stratagem.api.model.*;
import io.stratagem.api.observe.*;
import io.stratagem.api.param.*;
import io.stratagem.api.state.*;
import java.util.*;
import java.util.function.*;

/** An evaluator that uses its context after bind. */
@SuppressWarnings("all")
@StrategyFamily(type = "hostile_x157_evaluator")
public final class X157_KeepsContext implements SignalPlugin {
    @Override
    public Evaluator bind(StrategyContext context) {
        var price = context.feature("price");
        return (vector, state) -> {
            context.number("late");
            return StrategyIntent.goLong(0.5).notional(100).because("ran");
        };
    }
}
