package escape;

import io.stratagem.api.*;
import io.stratagem.api.feature.*;
import io.stratagem.api.model.*;
import io.stratagem.api.observe.*;
import io.stratagem.api.param.*;
import io.stratagem.api.state.*;
import java.util.*;
import java.util.function.*;

/** An evaluator that captures an array and counts in it. */
@SuppressWarnings("all")
@StrategyFamily(type = "hostile_x149_evaluator")
public final class X149_CapturedArray implements SignalPlugin {
    @Override
    public Evaluator bind(StrategyContext context) {
        var price = context.feature("price");
        int[] calls = new int[1];
        return (vector, state) -> {
            return ++calls[0] % 2 == 0 ? StrategyIntent.goLong(0.5).notional(100).because("ran") : StrategyIntent.NONE;
        };
    }
}
