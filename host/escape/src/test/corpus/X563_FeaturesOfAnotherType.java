package escape;

import io.stratagem.api.*;
import io.stratagem.api.feature.*;
import io.stratagem.api.model.*;
import io.stratagem.api.observe.*;
import io.stratagem.api.param.*;
import io.stratagem.api.state.*;
import java.util.*;
import java.util.function.*;

/** RequiredFeatures returns texts in the place of features. */
@SuppressWarnings("all")
@StrategyFamily(type = "hostile_x563_evaluator")
public final class X563_FeaturesOfAnotherType implements SignalPlugin {
    @Override
    @SuppressWarnings("unchecked")
    public List<FeatureSpec> requiredFeatures(ParameterValues params) {
        return (List<FeatureSpec>) (List<?>) List.of("x");
    }

    @Override
    public Evaluator bind(StrategyContext context) {
        var price = context.feature("price");
        return (vector, state) -> {
            return vector.get(price) > 0 ? StrategyIntent.goLong(0.5).notional(100).because("ran") : StrategyIntent.NONE;
        };
    }
}
