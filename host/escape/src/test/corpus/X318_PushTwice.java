package escape;

import io.stratagem.api.*;
import io.stratagem.api.feature.*;
import io.stratagem.api.model.*;
import io.stratagem.api.observe.*;
import io.stratagem.api.param.*;
import io.stratagem.api.state.*;
import java.util.*;
import java.util.function.*;

/** A window pushed twice in one event. */
@SuppressWarnings("all")
@StrategyFamily(type = "hostile_x318_evaluator")
public final class X318_PushTwice implements SignalPlugin {
    @Override
    public Evaluator bind(StrategyContext context) {
        var price = context.feature("price");
        var window = context.history("window", 8, "");
        return (vector, state) -> {
            state.push(window, 1);
            state.push(window, 2);
            return StrategyIntent.goLong(0.5).notional(100).because("ran");
        };
    }
}
