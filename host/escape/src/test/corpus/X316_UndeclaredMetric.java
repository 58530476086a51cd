package escape;

import io.stratagem.api.*;
import io.stratagem.api.feature.*;
import io.stratagem.api.model.*;
import io.stratagem.api.observe.*;
import io.stratagem.api.param.*;
import io.stratagem.api.state.*;
import java.util.*;
import java.util.function.*;

/** A metric that was not declared. */
@SuppressWarnings("all")
@StrategyFamily(type = "hostile_x316_evaluator")
public final class X316_UndeclaredMetric implements SignalPlugin {
    @Override
    public Evaluator bind(StrategyContext context) {
        var price = context.feature("price");
        var metric = context.metric("forged");
        return (vector, state) -> {
            state.add(metric, 1);
            return StrategyIntent.goLong(0.5).notional(100).because("ran");
        };
    }
}
