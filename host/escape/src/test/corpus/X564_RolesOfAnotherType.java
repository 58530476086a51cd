package escape;

import io.stratagem.api.*;
import io.stratagem.api.feature.*;
import io.stratagem.api.model.*;
import io.stratagem.api.observe.*;
import io.stratagem.api.param.*;
import io.stratagem.api.state.*;
import java.util.*;
import java.util.function.*;

/** ModelRoles returns texts in the place of roles. */
@SuppressWarnings("all")
@StrategyFamily(type = "hostile_x564_evaluator")
public final class X564_RolesOfAnotherType implements SignalPlugin {
    @Override
    @SuppressWarnings("unchecked")
    public List<ModelRole> modelRoles(ParameterValues params) {
        return (List<ModelRole>) (List<?>) List.of("x");
    }

    @Override
    public Evaluator bind(StrategyContext context) {
        var price = context.feature("price");
        return (vector, state) -> {
            return vector.get(price) > 0 ? StrategyIntent.goLong(0.5).notional(100).because("ran") : StrategyIntent.NONE;
        };
    }
}
