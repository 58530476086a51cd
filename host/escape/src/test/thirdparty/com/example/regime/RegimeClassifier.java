package com.example.regime;

/** Tells the regime from the size of a bar relative to its price. */
final class RegimeClassifier {
    private static final double[] BOUNDS = {0.012, 0.035};

    private RegimeClassifier() {}

    static Regime regime(double relativeRange) {
        Regime[] regimes = Regime.values();
        for (int place = 0; place < BOUNDS.length; place++) {
            if (relativeRange < BOUNDS[place]) {
                return regimes[place];
            }
        }
        return regimes[BOUNDS.length];
    }
}
