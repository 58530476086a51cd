package escape;

import io.stratagem.api.*;
import io.stratagem.api.feature.*;
import io.stratagem.api.model.*;
import io.stratagem.api.observe.*;
import io.stratagem.api.param.*;
import io.stratagem.api.state.*;
import java.util.*;
import java.util.function.*;

/** Bind never returns. */
@SuppressWarnings("all")
@StrategyFamily(type = "hostile_x306_evaluator")
public final class X306_BindSpins implements SignalPlugin {
    @Override
    public Evaluator bind(StrategyContext context) {
        for (;;) {}
    }
}
