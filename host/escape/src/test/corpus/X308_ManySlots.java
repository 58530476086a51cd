package escape;

import io.stratagem.api.*;
import io.stratagem.api.feature.*;
import io.stratagem.api.model.*;
import io.stratagem.api.observe.*;
import io.stratagem.api.param.*;
import io.stratagem.api.state.*;
import java.util.*;
import java.util.function.*;

/** A million slots. */
@SuppressWarnings("all")
@StrategyFamily(type = "hostile_x308_evaluator")
public final class X308_ManySlots implements SignalPlugin {
    @Override
    public Evaluator bind(StrategyContext context) {
        var price = context.feature("price");
        for (int i = 0; i < 1_000_000; i++) {
            context.number("slot" + i);
        }
        return (vector, state) -> {
            return StrategyIntent.goLong(0.5).notional(100).because("ran");
        };
    }
}
