package escape;

import io.stratagem.api.*;
import io.stratagem.api.feature.*;
import io.stratagem.api.model.*;
import io.stratagem.api.observe.*;
import io.stratagem.api.param.*;
import io.stratagem.api.state.*;
import java.util.*;
import java.util.function.*;

/** A slot set to NaN. */
@SuppressWarnings("all")
@StrategyFamily(type = "hostile_x317_evaluator")
public final class X317_NotANumberSlot implements SignalPlugin {
    @Override
    public Evaluator bind(StrategyContext context) {
        var price = context.feature("price");
        var number = context.number("number");
        return (vector, state) -> {
            state.set(number, Double.NaN);
            return StrategyIntent.goLong(0.5).notional(100).because("ran");
        };
    }
}
