package com.example.regime;

/** One symbol at one event. */
record Market(
        double price,
        double fast,
        double slow,
        double range,
        double strength,
        Statistics statistics,
        TradingDay day) {
    /** How far the price stands from its mean, in deviations. */
    double distance() {
        return statistics.deviation() > 0 ? (price - statistics.mean()) / statistics.deviation() : 0;
    }

    Regime regime() {
        return RegimeClassifier.regime(range / price);
    }
}
