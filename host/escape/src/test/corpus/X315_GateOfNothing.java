package escape;

import io.stratagem.api.*;
import io.stratagem.api.feature.*;
import io.stratagem.api.model.*;
import io.stratagem.api.observe.*;
import io.stratagem.api.param.*;
import io.stratagem.api.state.*;
import java.util.*;
import java.util.function.*;

/** A gate made by hand without a comparison. */
@SuppressWarnings("all")
@StrategyFamily(type = "hostile_x315_evaluator")
public final class X315_GateOfNothing implements SignalPlugin {
    @Override
    public Evaluator bind(StrategyContext context) {
        var price = context.feature("price");
        return (vector, state) -> {
            return state.passes(new Gate(0, "forged", null, 1), 1) ? StrategyIntent.goLong(0.5).notional(100).because("ran") : StrategyIntent.goLong(0.5).notional(100).because("ran");
        };
    }
}
