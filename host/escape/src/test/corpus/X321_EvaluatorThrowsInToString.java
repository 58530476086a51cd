package escape;

import io.stratagem.api.*;
import io.stratagem.api.feature.*;
import io.stratagem.api.model.*;
import io.stratagem.api.observe.*;
import io.stratagem.api.param.*;
import io.stratagem.api.state.*;
import java.util.*;
import java.util.function.*;

/** An evaluator whose every method of Object spins. */
@SuppressWarnings("all")
@StrategyFamily(type = "hostile_x321_evaluator")
public final class X321_EvaluatorThrowsInToString implements SignalPlugin {
    @Override
    public Evaluator bind(StrategyContext context) {
        return new Evil(context.feature("price"));
    }

    static final class Evil implements Evaluator {
        private final FeatureHandle price;

        Evil(FeatureHandle price) {
            this.price = price;
        }

        @Override
        public StrategyIntent onEvent(FeatureVector vector, StrategyState state) {
            return vector.get(price) > 0 ? StrategyIntent.goLong(0.5).notional(100).because("ran") : StrategyIntent.NONE;
        }

        @Override
        public int hashCode() {
            for (;;) {}
        }

        @Override
        public boolean equals(Object other) {
            for (;;) {}
        }

        @Override
        public String toString() {
            for (;;) {}
        }
    }
}
