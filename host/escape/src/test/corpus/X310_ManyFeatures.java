package escape;

import io.stratagem.api.*;
import io.stratagem.api.feature.*;
import io.stratagem.api.model.*;
import io.stratagem.api.observe.*;
import io.stratagem.api.param.*;
import io.stratagem.api.state.*;
import java.util.*;
import java.util.function.*;

/** A hundred thousand features. */
@SuppressWarnings("all")
@StrategyFamily(type = "hostile_x310_evaluator")
public final class X310_ManyFeatures implements SignalPlugin {
    @Override
    public Evaluator bind(StrategyContext context) {
        var price = context.feature("price");
        for (int i = 2; i < 100_000; i++) {
            context.feature(Features.sma(i));
        }
        return (vector, state) -> {
            return StrategyIntent.goLong(0.5).notional(100).because("ran");
        };
    }
}
