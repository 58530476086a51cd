package escape;

import io.stratagem.api.*;
import io.stratagem.api.feature.*;
import io.stratagem.api.model.*;
import io.stratagem.api.observe.*;
import io.stratagem.api.param.*;
import io.stratagem.api.state.*;
import java.util.*;
import java.util.function.*;

/** A feature named by a megabyte of digits. */
@SuppressWarnings("all")
@StrategyFamily(type = "hostile_x312_evaluator")
public final class X312_HugeSpecText implements SignalPlugin {
    @Override
    public Evaluator bind(StrategyContext context) {
        var price = context.feature("price");
        context.feature("ema(" + "9".repeat(1 << 20) + ")");
        return (vector, state) -> {
            return StrategyIntent.goLong(0.5).notional(100).because("ran");
        };
    }
}
