package escape;

import io.stratagem.api.*;
import io.stratagem.api.feature.*;
import io.stratagem.api.model.*;
import io.stratagem.api.observe.*;
import io.stratagem.api.param.*;
import io.stratagem.api.state.*;
import java.util.*;
import java.util.function.*;

/** An evaluator that captures a list and adds to it. */
@SuppressWarnings("all")
@StrategyFamily(type = "hostile_x150_evaluator")
public final class X150_CapturedList implements SignalPlugin {
    @Override
    public Evaluator bind(StrategyContext context) {
        var price = context.feature("price");
        List<Integer> calls = new ArrayList<>();
        return (vector, state) -> {
            calls.add(1);
            return calls.size() % 2 == 0 ? StrategyIntent.goLong(0.5).notional(100).because("ran") : StrategyIntent.NONE;
        };
    }
}
