package escape;

import io.stratagem.api.*;
import io.stratagem.api.feature.*;
import io.stratagem.api.model.*;
import io.stratagem.api.observe.*;
import io.stratagem.api.param.*;
import io.stratagem.api.state.*;
import java.util.*;
import java.util.function.*;

/** A feature handle made by hand. */
@SuppressWarnings("all")
@StrategyFamily(type = "hostile_x292_evaluator")
public final class X292_ForgedFeature implements SignalPlugin {
    @Override
    public Evaluator bind(StrategyContext context) {
        var price = context.feature("price");
        return (vector, state) -> {
            return vector.get(new FeatureHandle(9_999, price.spec(), true)) > 0 ? StrategyIntent.goLong(0.5).notional(100).because("ran") : StrategyIntent.goLong(0.5).notional(100).because("ran");
        };
    }
}
