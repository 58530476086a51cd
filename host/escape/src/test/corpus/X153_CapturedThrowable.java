package escape;

import io.stratagem.api.*;
import io.stratagem.api.feature.*;
import io.stratagem.api.model.*;
import io.stratagem.api.observe.*;
import io.stratagem.api.param.*;
import io.stratagem.api.state.*;
import java.util.*;
import java.util.function.*;

/** An evaluator that captures an exception and suppresses others in it. */
@SuppressWarnings("all")
@StrategyFamily(type = "hostile_x153_evaluator")
public final class X153_CapturedThrowable implements SignalPlugin {
    @Override
    public Evaluator bind(StrategyContext context) {
        var price = context.feature("price");
        RuntimeException calls = new RuntimeException();
        return (vector, state) -> {
            calls.addSuppressed(new RuntimeException());
            return calls.getSuppressed().length % 2 == 0 ? StrategyIntent.goLong(0.5).notional(100).because("ran") : StrategyIntent.NONE;
        };
    }
}
