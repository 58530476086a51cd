package escape;

import io.stratagem.api.*;
import io.stratagem.api.feature.*;
import io.stratagem.api.model.*;
import io.stratagem.api.observe.*;
import io.stratagem.api.param.*;
import io.stratagem.api.state.*;
import java.util.*;
import java.util.function.*;

/** NaN written into a number slot through a count slot of the same index. */
@SuppressWarnings("all")
@StrategyFamily(type = "hostile_x293_evaluator")
public final class X293_SlotOfAnotherKind implements SignalPlugin {
    @Override
    public Evaluator bind(StrategyContext context) {
        var price = context.feature("price");
        var number = context.number("number");
        var seen = context.count("seen");
        return (vector, state) -> {
            if (Double.isNaN(state.get(number))) {
                return StrategyIntent.goLong(0.5).notional(100).because("ran");
            }
            state.set(seen, state.get(seen) + 1);
            state.set(new CountSlot(number.index(), "forged", 0, ""), Double.doubleToRawLongBits(Double.NaN));
            return StrategyIntent.NONE;
        };
    }
}
