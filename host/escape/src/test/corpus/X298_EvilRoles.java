package escape;

import io.stratagem.api.*;
import io.stratagem.api.feature.*;
import io.stratagem.api.model.*;
import io.stratagem.api.observe.*;
import io.stratagem.api.param.*;
import io.stratagem.api.state.*;
import java.util.*;
import java.util.function.*;

/** ModelRoles returns a list whose isEmpty() spins. */
@SuppressWarnings("all")
@StrategyFamily(type = "hostile_x298_evaluator")
public final class X298_EvilRoles implements SignalPlugin {
    @Override
    public List<ModelRole> modelRoles(ParameterValues params) {
        return new ArrayList<>() {
            public boolean isEmpty() {
                for (;;) {}
            }
        };
    }

    @Override
    public Evaluator bind(StrategyContext context) {
        var price = context.feature("price");
        return (vector, state) -> {
            return vector.get(price) > 0 ? StrategyIntent.goLong(0.5).notional(100).because("ran") : StrategyIntent.NONE;
        };
    }
}
