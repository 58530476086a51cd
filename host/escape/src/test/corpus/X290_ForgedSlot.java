package escape;

import io.stratagem.api.*;
import io.stratagem.api.feature.*;
import io.stratagem.api.model.*;
import io.stratagem.api.observe.*;
import io.stratagem.api.param.*;
import io.stratagem.api.state.*;
import java.util.*;
import java.util.function.*;

/** A slot handle made by hand, beyond the layout. */
@SuppressWarnings("all")
@StrategyFamily(type = "hostile_x290_evaluator")
public final class X290_ForgedSlot implements SignalPlugin {
    @Override
    public Evaluator bind(StrategyContext context) {
        var price = context.feature("price");
        return (vector, state) -> {
            state.set(new NumberSlot(9_999, "forged", 0, ""), 1);
            return StrategyIntent.goLong(0.5).notional(100).because("ran");
        };
    }
}
