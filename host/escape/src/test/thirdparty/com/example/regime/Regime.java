package com.example.regime;

/** How lively the market is. */
enum Regime {
    QUIET(1.0),
    NORMAL(0.75) {
        @Override
        boolean allowsShort() {
            return true;
        }
    },
    WILD(0.4);

    private final double factor;

    Regime(double factor) {
        this.factor = factor;
    }

    double factor() {
        return factor;
    }

    boolean allowsShort() {
        return false;
    }
}
