package com.example.regime;

/** Looks at the market and votes. */
@FunctionalInterface
interface Rule {
    Vote vote(Market market);

    /** Abstains unless the guard holds. */
    default Rule onlyIf(Guard guard) {
        return market -> guard.holds(market) ? vote(market) : Vote.ABSTAIN;
    }
}
