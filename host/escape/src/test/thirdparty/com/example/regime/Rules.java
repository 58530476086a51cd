package com.example.regime;

import java.util.List;

/** The rules of this strategy. */
final class Rules {
    private static final Guard OPEN = market -> !market.day().isWeekend();
    private static final Guard CALM = market -> market.regime() != Regime.WILD;

    private Rules() {}

    static RuleBook book() {
        return new RuleBook(List.of(
                new NamedRule("trend", 2, Rules::trend),
                new NamedRule("breakout", 3, ((Rule) Rules::breakout).onlyIf(OPEN)),
                new NamedRule("strength", 1, ((Rule) Rules::strength).onlyIf(OPEN.and(CALM))),
                new NamedRule("month_end", 0.5, Rules::monthEnd)));
    }

    private static Vote trend(Market market) {
        return market.fast() > market.slow() ? Vote.UP : Vote.DOWN;
    }

    private static Vote breakout(Market market) {
        if (market.price() > market.statistics().highest()) {
            return Vote.UP;
        }
        return market.price() < market.statistics().lowest() ? Vote.DOWN : Vote.ABSTAIN;
    }

    private static Vote strength(Market market) {
        if (market.strength() > 70) {
            return Vote.DOWN;
        }
        return market.strength() < 30 ? Vote.UP : Vote.ABSTAIN;
    }

    private static Vote monthEnd(Market market) {
        return market.day().daysToMonthEnd() <= 2 ? Vote.UP : Vote.ABSTAIN;
    }
}
