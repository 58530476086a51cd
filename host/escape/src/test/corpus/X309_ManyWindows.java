package escape;

import io.stratagem.api.*;
import io.stratagem.api.feature.*;
import io.stratagem.api.model.*;
import io.stratagem.api.observe.*;
import io.stratagem.api.param.*;
import io.stratagem.api.state.*;
import java.util.*;
import java.util.function.*;

/** Ten thousand windows of 65,536 numbers each. */
@SuppressWarnings("all")
@StrategyFamily(type = "hostile_x309_evaluator")
public final class X309_ManyWindows implements SignalPlugin {
    @Override
    public Evaluator bind(StrategyContext context) {
        var price = context.feature("price");
        for (int i = 0; i < 10_000; i++) {
            context.history("window" + i, 65_536, "");
        }
        return (vector, state) -> {
            return StrategyIntent.goLong(0.5).notional(100).because("ran");
        };
    }
}
