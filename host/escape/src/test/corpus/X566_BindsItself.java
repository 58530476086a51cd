package escape;

import io.stratagem.api.*;
import io.stratagem.api.feature.*;
import io.stratagem.api.model.*;
import io.stratagem.api.observe.*;
import io.stratagem.api.param.*;
import io.stratagem.api.state.*;
import java.util.*;
import java.util.function.*;

/** Bind calls itself with the same context. */
@SuppressWarnings("all")
@StrategyFamily(type = "hostile_x566_evaluator")
public final class X566_BindsItself implements SignalPlugin {
    @Override
    public Evaluator bind(StrategyContext context) {
        return bind(context);
    }
}
