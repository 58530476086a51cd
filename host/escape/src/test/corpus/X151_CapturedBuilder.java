package escape;

import io.stratagem.api.*;
import io.stratagem.api.feature.*;
import io.stratagem.api.model.*;
import io.stratagem.api.observe.*;
import io.stratagem.api.param.*;
import io.stratagem.api.state.*;
import java.util.*;
import java.util.function.*;

/** An evaluator that captures a StringBuilder. */
@SuppressWarnings("all")
@StrategyFamily(type = "hostile_x151_evaluator")
public final class X151_CapturedBuilder implements SignalPlugin {
    @Override
    public Evaluator bind(StrategyContext context) {
        var price = context.feature("price");
        StringBuilder calls = new StringBuilder();
        return (vector, state) -> {
            return calls.append("x").length() % 2 == 0 ? StrategyIntent.goLong(0.5).notional(100).because("ran") : StrategyIntent.NONE;
        };
    }
}
