package escape;

import io.stratagem.api.*;
import io.stratagem.api.feature.*;
import io.stratagem.api.model.*;
import io.stratagem.api.observe.*;
import io.stratagem.api.param.*;
import io.stratagem.api.state.*;
import java.util.*;
import java.util.function.*;

/** The constant of another enum in a choice slot. */
@SuppressWarnings("all")
@StrategyFamily(type = "hostile_x294_evaluator")
public final class X294_ChoiceOfAnotherEnum implements SignalPlugin {
    enum Two {
        A,
        B
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    @Override
    public Evaluator bind(StrategyContext context) {
        var price = context.feature("price");
        var choice = context.choice("choice", Two.A, "");
        return (vector, state) -> {
            state.set((ChoiceSlot) choice, java.math.RoundingMode.UNNECESSARY);
            Object kept = ((StrategyState) state).get((ChoiceSlot) choice);
            return kept == null ? StrategyIntent.NONE : StrategyIntent.goLong(0.5).notional(100).because("ran");
        };
    }
}
