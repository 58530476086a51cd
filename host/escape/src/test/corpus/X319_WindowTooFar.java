package escape;

import io.stratagem.api.*;
import io.stratagem.api.feature.*;
import io.stratagem.api.model.*;
import io.stratagem.api.observe.*;
import io.stratagem.api.param.*;
import io.stratagem.api.state.*;
import java.util.*;
import java.util.function.*;

/** A window read beyond its length. */
@SuppressWarnings("all")
@StrategyFamily(type = "hostile_x319_evaluator")
public final class X319_WindowTooFar implements SignalPlugin {
    @Override
    public Evaluator bind(StrategyContext context) {
        var price = context.feature("price");
        var window = context.history("window", 8, "");
        return (vector, state) -> {
            return state.ago(window, 1_000_000) > 0 ? StrategyIntent.goLong(0.5).notional(100).because("ran") : StrategyIntent.goLong(0.5).notional(100).because("ran");
        };
    }
}
