package escape;

import io.stratagem.api.*;
import io.stratagem.api.feature.*;
import io.stratagem.api.model.*;
import io.stratagem.api.observe.*;
import io.stratagem.api.param.*;
import io.stratagem.api.state.*;
import java.util.*;
import java.util.function.*;

/** An evaluator that keeps the vector of another event. */
@SuppressWarnings("all")
@StrategyFamily(type = "hostile_x156_evaluator")
public final class X156_KeepsVector implements SignalPlugin {
    @Override
    public Evaluator bind(StrategyContext context) {
        var price = context.feature("price");
        List<FeatureVector> kept = new ArrayList<>();
        return (vector, state) -> {
            kept.add(vector);
            return kept.get(0).get(price) > 0 ? StrategyIntent.goLong(0.5).notional(100).because("ran") : StrategyIntent.NONE;
        };
    }
}
