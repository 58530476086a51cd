package escape;

import io.stratagem.api.*;
import io.stratagem.api.feature.*;
import io.stratagem.api.model.*;
import io.stratagem.api.observe.*;
import io.stratagem.api.param.*;
import io.stratagem.api.state.*;
import java.util.*;
import java.util.function.*;

/** An evaluator that captures an iterator. */
@SuppressWarnings("all")
@StrategyFamily(type = "hostile_x152_evaluator")
public final class X152_CapturedIterator implements SignalPlugin {
    @Override
    public Evaluator bind(StrategyContext context) {
        var price = context.feature("price");
        Iterator<Integer> calls = java.util.stream.IntStream.range(0, 1_000_000).iterator();
        return (vector, state) -> {
            return calls.next() % 2 == 0 ? StrategyIntent.goLong(0.5).notional(100).because("ran") : StrategyIntent.NONE;
        };
    }
}
