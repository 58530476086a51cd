package escape;

import io.stratagem.api.*;
import io.stratagem.api.feature.*;
import io.stratagem.api.model.*;
import io.stratagem.api.observe.*;
import io.stratagem.api.param.*;
import io.stratagem.api.state.*;
import java.util.*;
import java.util.function.*;

/** A slot whose name begins a line of the log. */
@SuppressWarnings("all")
@StrategyFamily(type = "hostile_x313_evaluator")
public final class X313_ForgedSlotName implements SignalPlugin {
    @Override
    public Evaluator bind(StrategyContext context) {
        var price = context.feature("price");
        context.number("a\n2026-01-01 ERROR forged", 0, "b\u001b[2J");
        return (vector, state) -> {
            return vector.get(price) > 0 ? StrategyIntent.goLong(0.5).notional(100).because("ran").meta("note", "\n") : StrategyIntent.NONE;
        };
    }
}
