package escape;

import io.stratagem.api.*;
import io.stratagem.api.feature.*;
import io.stratagem.api.model.*;
import io.stratagem.api.observe.*;
import io.stratagem.api.param.*;
import io.stratagem.api.state.*;
import java.util.*;
import java.util.function.*;

/** A counter two lambdas deep. */
@SuppressWarnings("all")
@StrategyFamily(type = "hostile_x154_evaluator")
public final class X154_NestedCapture implements SignalPlugin {
    @Override
    public Evaluator bind(StrategyContext context) {
        var price = context.feature("price");
        int[] cell = new int[1];
        Supplier<Integer> calls = () -> ++cell[0];
        return (vector, state) -> {
            return calls.get() % 2 == 0 ? StrategyIntent.goLong(0.5).notional(100).because("ran") : StrategyIntent.NONE;
        };
    }
}
