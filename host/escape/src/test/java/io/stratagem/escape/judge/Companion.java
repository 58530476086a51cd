package io.stratagem.escape.judge;

import io.stratagem.api.Role;
import io.stratagem.sandbox.testing.PluginJar;

/** A well-behaved strategy that has something to say at most bars, so that a lost or changed event shows. */
final class Companion {
    static final String TYPE = "companion";

    private Companion() {}

    static PluginJar jar() {
        return PluginJar.of("""
                package companion;

                import io.stratagem.api.SignalPlugin;
                import io.stratagem.api.StrategyContext;
                import io.stratagem.api.StrategyFamily;
                import io.stratagem.api.StrategyIntent;
                import io.stratagem.api.feature.Features;

                @StrategyFamily(type = "companion")
                public final class Companion implements SignalPlugin {
                    @Override
                    public Evaluator bind(StrategyContext context) {
                        var price = context.feature("price");
                        var mean = context.feature(Features.sma(3));
                        var seen = context.count("seen");
                        return (vector, state) -> {
                            long number = state.get(seen) + 1;
                            state.set(seen, number);
                            double distance = vector.get(price) - vector.get(mean);
                            return distance > 0
                                    ? StrategyIntent.goLong(0.5).notional(100 + number).because("above", distance)
                                    : StrategyIntent.flat().because("below", distance);
                        };
                    }
                }
                """).strategy(TYPE, Role.SIGNAL, "companion.Companion");
    }
}
