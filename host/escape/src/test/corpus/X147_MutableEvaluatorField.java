package escape;

import io.stratagem.api.*;
import io.stratagem.api.feature.*;
import io.stratagem.api.model.*;
import io.stratagem.api.observe.*;
import io.stratagem.api.param.*;
import io.stratagem.api.state.*;
import java.util.*;
import java.util.function.*;

/** An evaluator with a field that changes. */
@SuppressWarnings("all")
@StrategyFamily(type = "hostile_x147_evaluator")
public final class X147_MutableEvaluatorField implements SignalPlugin {
    @Override
    public Evaluator bind(StrategyContext context) {
        return new Counting(context.feature("price"));
    }

    static final class Counting implements Evaluator {
        private final FeatureHandle price;
        private int calls;

        Counting(FeatureHandle price) {
            this.price = price;
        }

        @Override
        public StrategyIntent onEvent(FeatureVector vector, StrategyState state) {
            return vector.get(price) > 0 && ++calls % 2 == 0 ? StrategyIntent.goLong(0.5).notional(100).because("ran") : StrategyIntent.NONE;
        }
    }
}
