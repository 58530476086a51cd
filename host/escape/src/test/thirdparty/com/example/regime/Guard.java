package com.example.regime;

/** A condition under which a rule is asked. */
@FunctionalInterface
interface Guard {
    boolean holds(Market market);

    default Guard and(Guard other) {
        return market -> holds(market) && other.holds(market);
    }

    static Guard not(Guard guard) {
        return market -> !guard.holds(market);
    }
}
