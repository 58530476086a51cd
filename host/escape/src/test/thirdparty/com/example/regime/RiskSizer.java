package com.example.regime;

import java.util.Map;

/** So much that a move of some ranges costs the risk. */
record RiskSizer(Money risk, double ranges) implements Sizer {
    @Override
    public Money size(Market market) {
        Map<Season, Double> trust = Season.trust();
        double factor = market.regime().factor() * trust.get(market.day().season());
        Money full = risk.times(market.price() * factor).dividedBy(Math.max(market.range() * ranges, 0.01));
        Money most = risk.times(100);
        return full.compareTo(most) > 0 ? most : full;
    }
}
