package com.example.regime;

import io.stratagem.api.FeatureVector;
import io.stratagem.api.SignalPlugin;
import io.stratagem.api.StrategyIntent;
import io.stratagem.api.StrategyState;

/** Decides event by event. */
final class BreakoutEvaluator implements SignalPlugin.Evaluator {
    private static final double ENTRY_SCORE = 0.45;
    private static final int LONGEST = 12;

    private final Inputs inputs;
    private final RuleBook book;
    private final Sizer sizer;

    BreakoutEvaluator(Inputs inputs, RuleBook book, Sizer sizer) {
        this.inputs = inputs;
        this.book = book;
        this.sizer = sizer;
    }

    @Override
    public StrategyIntent onEvent(FeatureVector vector, StrategyState state) {
        Market market = inputs.market(vector, state);
        Ballot ballot = book.ask(market);
        state.show(inputs.score(), ballot.score());
        Decision decision = decide(market, ballot, state);
        return switch (decision) {
            case Enter enter when enter.size().rounded() < 1 -> StrategyIntent.NONE;
            case Enter(Stance stance, double confidence, Money size, String why) -> {
                state.set(inputs.stance(), stance);
                state.set(inputs.entered(), market.price());
                state.set(inputs.held(), 0);
                StrategyIntent intent = stance == Stance.LONG
                        ? StrategyIntent.goLong(confidence)
                        : StrategyIntent.goShort(confidence);
                yield intent.notional(size.rounded())
                        .because(why, ballot.score())
                        .meta("votes", ballot.summary())
                        .meta("stop", stop(market, stance))
                        .meta("day", market.day().date().toString());
            }
            case Leave(String why, double measured) -> {
                state.set(inputs.stance(), Stance.NONE);
                yield StrategyIntent.flat().because(why, measured).meta("votes", ballot.names().toString());
            }
            case Stay() -> StrategyIntent.NONE;
        };
    }

    private Decision decide(Market market, Ballot ballot, StrategyState state) {
        Stance stance = state.get(inputs.stance());
        long held = state.get(inputs.held()) + 1;
        state.set(inputs.held(), held);
        if (stance != Stance.NONE) {
            double gained = (market.price() - state.get(inputs.entered())) * (stance == Stance.LONG ? 1 : -1);
            if (gained < -2 * market.range()) {
                return new Leave("stopped_out", gained);
            }
            return held >= LONGEST ? new Leave("held_long_enough", held) : new Stay();
        }
        double score = ballot.score();
        if (Math.abs(score) < ENTRY_SCORE || market.statistics().count() < 5) {
            return new Stay();
        }
        Stance wanted = score > 0 ? Stance.LONG : Stance.SHORT;
        if (wanted == Stance.SHORT && !market.regime().allowsShort()) {
            return new Stay();
        }
        double confidence = Math.min(1, Math.abs(score) * (1 - Math.exp(-Math.abs(market.distance()))));
        return new Enter(wanted, confidence, sizer.size(market), Words.reason(wanted, market));
    }

    private static double stop(Market market, Stance stance) {
        return stance == Stance.LONG ? market.price() - 2 * market.range() : market.price() + 2 * market.range();
    }
}
