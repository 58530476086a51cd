package io.stratagem.probe;

import io.stratagem.api.Direction;
import io.stratagem.api.SignalPlugin;
import io.stratagem.api.StrategyContext;
import io.stratagem.api.StrategyIntent;
import io.stratagem.api.feature.FeatureHandle;
import io.stratagem.api.feature.Features;
import io.stratagem.api.observe.Comparison;
import io.stratagem.api.observe.Gate;
import io.stratagem.api.observe.Observable;
import io.stratagem.api.state.ChoiceSlot;
import io.stratagem.api.state.CountSlot;
import io.stratagem.api.state.FeatureWindow;
import io.stratagem.api.state.FlagSlot;
import io.stratagem.api.state.NumberSlot;
import io.stratagem.api.state.ValueWindow;
import java.util.SplittableRandom;

/** A strategy with rules drawn by a seed, which remembers much and declares all of it. */
final class DeclaredAtRandom implements SignalPlugin {
    private final long seed;

    DeclaredAtRandom(long seed) {
        this.seed = seed;
    }

    @Override
    public Evaluator bind(StrategyContext context) {
        SplittableRandom random = new SplittableRandom(seed);
        FeatureHandle price = context.feature(Features.price());
        FeatureHandle mean = context.feature(Features.sma(2 + random.nextInt(40)));
        FeatureHandle strength = context.feature(Features.rsi(2 + random.nextInt(20)));
        FeatureWindow means = context.window(mean, 2 + random.nextInt(300));
        ValueWindow entries = context.history("entries", 1 + random.nextInt(8), "prices of entries");
        NumberSlot highest = context.number("highest", random.nextDouble(), "the highest price since the last exit");
        CountSlot quiet = context.count("quiet", 0, "events since the last word");
        FlagSlot armed = context.flag("armed", random.nextBoolean(), "whether an entry is allowed");
        ChoiceSlot<Direction> stance = context.choice("stance", Direction.FLAT, "the stance taken");
        Observable shown = context.observable("distance");
        Gate gate = context.gate("strength", Comparison.BELOW, 20 + random.nextInt(60));
        int pause = random.nextInt(30);
        double fall = 0.01 + 0.05 * random.nextDouble();
        return (vector, state) -> {
            double now = vector.get(price);
            state.set(highest, Math.max(state.get(highest), now));
            state.set(quiet, state.get(quiet) + 1);
            state.show(shown, now / vector.get(mean) - 1);
            if (state.get(stance) == Direction.FLAT) {
                boolean weak = state.passes(gate, vector.get(strength));
                if (weak && state.get(armed) && state.get(quiet) > pause) {
                    state.set(stance, Direction.LONG);
                    state.set(quiet, 0);
                    state.push(entries, now);
                    return StrategyIntent.goLong(0.5).notional(1_000 + (double) state.get(quiet));
                }
                state.set(armed, state.get(armed) || vector.get(mean) > state.ago(means, 1));
                return StrategyIntent.NONE;
            }
            if (now < state.get(highest) * (1 - fall) || now > state.ago(entries, 0) * (1 + fall)) {
                state.set(stance, Direction.FLAT);
                state.set(highest, 0);
                state.set(armed, state.ago(means, 1) < now);
                return StrategyIntent.flat();
            }
            return StrategyIntent.NONE;
        };
    }
}
