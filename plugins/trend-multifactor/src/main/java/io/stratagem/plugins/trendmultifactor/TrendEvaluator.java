package io.stratagem.plugins.trendmultifactor;

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

/**
 * The stance: enters at the outer threshold, leaves at the inner one, and repeats itself every so many bars so that the size can
 * follow. Says something only when the stance changes or is repeated. Without a positive range, or while the slope's past is
 * unknown, nothing is said and nothing changes.
 */
final class TrendEvaluator implements SignalPlugin.Evaluator {
    private final FeatureHandle range;
    private final Score score;
    private final ChoiceSlot<Direction> position;
    private final CountSlot barsSinceEmit;
    private final Observable shownScore;
    private final Observable shownEnter;
    private final Observable shownExit;
    private final Gate moving;
    private final Gate complete;
    private final Gate enterLong;
    private final Gate enterShort;
    private final Gate exitLong;
    private final Gate exitShort;
    private final double enter;
    private final double exit;
    private final double notional;
    private final boolean allowShort;
    private final int resizeBars;

    TrendEvaluator(StrategyContext context) {
        range = context.feature(
                Features.atr(context.param(TrendParameters.ATR_N)).seed(Seed.SMA));
        shownScore = context.observable("S");
        score = Score.bind(context);
        shownEnter = context.observable("enter");
        shownExit = context.observable("exit");
        position = context.choice("position", Direction.FLAT, "the stance taken");
        barsSinceEmit = context.count("bars_since_emit", 0, "bars since the stance was last said");
        enter = context.param(TrendParameters.ENTER);
        exit = context.param(TrendParameters.EXIT);
        moving = context.gate("atr_positive", Comparison.ABOVE, 0);
        complete = context.gate("score_complete", Comparison.AT_LEAST, -1);
        enterLong = context.gate("enter_long", Comparison.AT_LEAST, enter);
        enterShort = context.gate("enter_short", Comparison.AT_MOST, -enter);
        exitLong = context.gate("exit_long", Comparison.AT_MOST, exit);
        exitShort = context.gate("exit_short", Comparison.AT_LEAST, 0 - exit);
        notional = context.param(TrendParameters.NOTIONAL);
        allowShort = context.param(TrendParameters.ALLOW_SHORT);
        resizeBars = context.param(TrendParameters.RESIZE_BARS);
    }

    @Override
    public StrategyIntent onEvent(FeatureVector bar, StrategyState state) {
        double atr = bar.get(range);
        if (!state.passes(moving, atr)) {
            return StrategyIntent.NONE;
        }
        double now = score.of(bar, state, atr);
        if (!state.passes(complete, now)) {
            return StrategyIntent.NONE;
        }
        state.show(shownScore, now);
        state.show(shownEnter, enter);
        state.show(shownExit, exit);
        Direction held = state.get(position);
        Direction wanted = wanted(held, now, state);
        if (wanted == held) {
            return held == Direction.FLAT ? StrategyIntent.NONE : repeat(held, now, state);
        }
        state.set(position, wanted);
        state.set(barsSinceEmit, 0);
        return score.explain(target(wanted, now), now, bar, state, atr);
    }

    /** Every threshold for leaving lies inside the one for entering the other side, so it is asked first. */
    private Direction wanted(Direction held, double now, StrategyState state) {
        return switch (held) {
            case FLAT -> {
                if (now < 0 && allowShort) {
                    yield state.passes(enterShort, now) ? Direction.SHORT : Direction.FLAT;
                }
                yield state.passes(enterLong, now) ? Direction.LONG : Direction.FLAT;
            }
            case LONG -> {
                if (!state.passes(exitLong, now)) {
                    yield Direction.LONG;
                }
                yield allowShort && state.passes(enterShort, now) ? Direction.SHORT : Direction.FLAT;
            }
            case SHORT -> {
                if (!state.passes(exitShort, now)) {
                    yield Direction.SHORT;
                }
                yield state.passes(enterLong, now) ? Direction.LONG : Direction.FLAT;
            }
        };
    }

    private StrategyIntent repeat(Direction held, double now, StrategyState state) {
        long bars = state.get(barsSinceEmit) + 1;
        if (resizeBars == 0 || bars < resizeBars) {
            state.set(barsSinceEmit, bars);
            return StrategyIntent.NONE;
        }
        state.set(barsSinceEmit, 0);
        return target(held, now).because("resize");
    }

    private StrategyIntent target(Direction direction, double now) {
        return switch (direction) {
            case LONG -> StrategyIntent.goLong(Math.abs(now)).notional(notional);
            case SHORT -> StrategyIntent.goShort(Math.abs(now)).notional(notional);
            case FLAT -> StrategyIntent.flat();
        };
    }
}
