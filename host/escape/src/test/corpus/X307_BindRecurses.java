package escape;

import io.stratagem.api.*;
import io.stratagem.api.feature.*;
import io.stratagem.api.model.*;
import io.stratagem.api.observe.*;
import io.stratagem.api.param.*;
import io.stratagem.api.state.*;
import java.util.*;
import java.util.function.*;

/** Bind asks for its own declaration. */
@SuppressWarnings("all")
@StrategyFamily(type = "hostile_x307_evaluator")
public final class X307_BindRecurses implements SignalPlugin {
    @Override
    public Evaluator bind(StrategyContext context) {
        Declaration.of(this, context.params());
        return (vector, state) -> StrategyIntent.NONE;
    }
}
