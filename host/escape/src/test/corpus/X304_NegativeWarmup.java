package escape;

import io.stratagem.api.*;
import io.stratagem.api.feature.*;
import io.stratagem.api.model.*;
import io.stratagem.api.observe.*;
import io.stratagem.api.param.*;
import io.stratagem.api.state.*;
import java.util.*;
import java.util.function.*;

/** A negative warm-up. */
@SuppressWarnings("all")
@StrategyFamily(type = "hostile_x304_evaluator")
public final class X304_NegativeWarmup implements SignalPlugin {
    @Override
    public int warmupBars(ParameterValues params) {
        return -1;
    }

    @Override
    public Evaluator bind(StrategyContext context) {
        var price = context.feature("price");
        return (vector, state) -> {
            return vector.get(price) > 0 ? StrategyIntent.goLong(0.5).notional(100).because("ran") : StrategyIntent.NONE;
        };
    }
}
