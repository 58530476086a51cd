package escape;

import io.stratagem.api.*;
import io.stratagem.api.feature.*;
import io.stratagem.api.model.*;
import io.stratagem.api.observe.*;
import io.stratagem.api.param.*;
import io.stratagem.api.state.*;
import java.util.*;
import java.util.function.*;

/** An evaluator that keeps the state of another symbol. */
@SuppressWarnings("all")
@StrategyFamily(type = "hostile_x155_evaluator")
public final class X155_KeepsState implements SignalPlugin {
    @Override
    public Evaluator bind(StrategyContext context) {
        var price = context.feature("price");
        StrategyState[] kept = new StrategyState[1];
        var number = context.count("number");
        return (vector, state) -> {
            if (kept[0] == null) {
                kept[0] = state;
            }
            kept[0].set(number, 7);
            return StrategyIntent.goLong(0.5).notional(100).because("ran");
        };
    }
}
