package io.stratagem.plugins.meanreversion;

import static io.stratagem.plugins.meanreversion.ReversionParameters.ENTRY_Z;
import static io.stratagem.plugins.meanreversion.ReversionParameters.EXIT_Z;
import static io.stratagem.plugins.meanreversion.ReversionParameters.N;
import static io.stratagem.plugins.meanreversion.ReversionParameters.NOTIONAL;
import static io.stratagem.plugins.meanreversion.ReversionParameters.REARM_Z;
import static io.stratagem.plugins.meanreversion.ReversionParameters.STOP_ATR;
import static io.stratagem.plugins.meanreversion.ReversionParameters.TIME_STOP_BARS;
import static io.stratagem.plugins.meanreversion.ReversionParameters.WILDER_BARS;

import io.stratagem.api.Direction;
import io.stratagem.api.FeatureVector;
import io.stratagem.api.SignalPlugin;
import io.stratagem.api.StrategyContext;
import io.stratagem.api.StrategyIntent;
import io.stratagem.api.StrategyState;
import io.stratagem.api.feature.FeatureHandle;
import io.stratagem.api.feature.Features;
import io.stratagem.api.feature.Seed;
import io.stratagem.api.observe.Comparison;
import io.stratagem.api.observe.Gate;
import io.stratagem.api.observe.Observable;
import io.stratagem.api.state.ChoiceSlot;
import io.stratagem.api.state.CountSlot;
import io.stratagem.api.state.FlagSlot;
import io.stratagem.api.state.NumberSlot;

/**
 * One trade at a time: entered far from the mean, left at the stop, at the mean or after a while, and not repeated on the same side
 * before the close has come back.
 *
 * <p>A side that was armed again while its position was held is disarmed by a stop or a time exit of that same bar.
 */
final class ReversionEvaluator implements SignalPlugin.Evaluator {
    private final FeatureHandle close;
    private final FeatureHandle zscore;
    private final FeatureHandle range;
    private final EntryRules entries;
    private final ChoiceSlot<Direction> position;
    private final CountSlot barsHeld;
    private final NumberSlot stopPrice;
    private final FlagSlot armedLong;
    private final FlagSlot armedShort;
    private final Observable shownZ;
    private final Gate moving;
    private final double entryZ;
    private final double exitZ;
    private final double rearmZ;
    private final double stopRanges;
    private final double notional;
    private final int timeStopBars;

    ReversionEvaluator(StrategyContext context) {
        close = context.feature(Features.price());
        zscore = context.feature(Features.zscore(context.param(N)));
        range = context.feature(Features.atr(WILDER_BARS).seed(Seed.SMA));
        shownZ = context.observable("z");
        moving = context.gate("atr_positive", Comparison.ABOVE, 0);
        entries = new EntryRules(context);
        position = context.choice("position", Direction.FLAT, "the stance taken");
        barsHeld = context.count("bars_held", 0, "bars since the entry");
        stopPrice = context.number("stop_price", 0, "leave beyond this close; 0 while flat");
        armedLong = context.flag("armed_long", true, "a long may be entered");
        armedShort = context.flag("armed_short", true, "a short may be entered");
        entryZ = context.param(ENTRY_Z);
        exitZ = context.param(EXIT_Z);
        rearmZ = context.param(REARM_Z);
        stopRanges = context.param(STOP_ATR);
        notional = context.param(NOTIONAL);
        timeStopBars = context.param(TIME_STOP_BARS);
    }

    @Override
    public StrategyIntent onEvent(FeatureVector bar, StrategyState state) {
        double z = bar.get(zscore);
        state.show(shownZ, z);
        entries.show(bar, state);
        if (!state.passes(moving, bar.get(range))) {
            return StrategyIntent.NONE;
        }
        if (z >= -rearmZ) {
            state.set(armedLong, true);
        }
        if (z <= rearmZ) {
            state.set(armedShort, true);
        }
        return switch (state.get(position)) {
            case FLAT -> whileFlat(bar, state, z);
            case LONG -> whileLong(bar, state, z);
            case SHORT -> whileShort(bar, state, z);
        };
    }

    private StrategyIntent whileFlat(FeatureVector bar, StrategyState state, double z) {
        if (z > 0 && entries.allowShort()) {
            return entries.allowShort(bar, state, z, state.get(armedShort))
                    ? enter(Direction.SHORT, bar, state, z)
                    : StrategyIntent.NONE;
        }
        return entries.allowLong(bar, state, z, state.get(armedLong))
                ? enter(Direction.LONG, bar, state, z)
                : StrategyIntent.NONE;
    }

    private StrategyIntent enter(Direction side, FeatureVector bar, StrategyState state, double z) {
        double sign = side == Direction.LONG ? 1 : -1;
        double stop = bar.get(close) - sign * stopRanges * bar.get(range);
        state.set(position, side);
        state.set(barsHeld, 0);
        state.set(stopPrice, stop);
        state.set(side == Direction.LONG ? armedLong : armedShort, false);
        double confidence = Math.min(1, 0.5 + 0.25 * (Math.abs(z) - entryZ));
        StrategyIntent intent = side == Direction.LONG
                ? StrategyIntent.goLong(confidence).because("far_below_mean", z)
                : StrategyIntent.goShort(confidence).because("far_above_mean", z);
        return intent.notional(notional)
                .because("rsi", entries.rsi(bar))
                .because("adx", entries.adx(bar))
                .meta("stop_price", stop);
    }

    private StrategyIntent whileLong(FeatureVector bar, StrategyState state, double z) {
        boolean stopped = bar.get(close) < state.get(stopPrice);
        return exit(bar, state, z, stopped, z >= -exitZ, armedLong);
    }

    private StrategyIntent whileShort(FeatureVector bar, StrategyState state, double z) {
        boolean stopped = bar.get(close) > state.get(stopPrice);
        return exit(bar, state, z, stopped, z <= exitZ, armedShort);
    }

    private StrategyIntent exit(
            FeatureVector bar, StrategyState state, double z, boolean stopped, boolean reverted, FlagSlot armedSide) {
        long held = state.get(barsHeld) + 1;
        if (stopped) {
            state.set(armedSide, false);
            return flat(state).because("stop", bar.get(close));
        }
        if (reverted) {
            return flat(state).because("mean", z);
        }
        if (held >= timeStopBars) {
            state.set(armedSide, false);
            return flat(state).because("time", (double) held);
        }
        state.set(barsHeld, held);
        return StrategyIntent.NONE;
    }

    private StrategyIntent flat(StrategyState state) {
        state.set(position, Direction.FLAT);
        state.set(barsHeld, 0);
        state.set(stopPrice, 0);
        return StrategyIntent.flat();
    }
}
