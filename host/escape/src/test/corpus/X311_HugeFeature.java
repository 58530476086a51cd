package escape;

import io.stratagem.api.*;
import io.stratagem.api.feature.*;
import io.stratagem.api.model.*;
import io.stratagem.api.observe.*;
import io.stratagem.api.param.*;
import io.stratagem.api.state.*;
import java.util.*;
import java.util.function.*;

/** A mean over a thousand million bars. */
@SuppressWarnings("all")
@StrategyFamily(type = "hostile_x311_evaluator")
public final class X311_HugeFeature implements SignalPlugin {
    @Override
    public Evaluator bind(StrategyContext context) {
        var price = context.feature("price");
        var mean = context.optionalFeature(Features.sma(1_000_000_000));
        return (vector, state) -> {
            return StrategyIntent.goLong(0.5).notional(100).because("ran");
        };
    }
}
