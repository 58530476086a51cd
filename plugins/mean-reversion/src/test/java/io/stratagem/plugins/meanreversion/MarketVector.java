package io.stratagem.plugins.meanreversion;

import java.util.HashMap;
import java.util.Map;

/** A vector in which a quiet market would let a long in at z = -2; a test changes what it is about. Immutable. */
record MarketVector(Map<String, Double> values) {
    MarketVector {
        values = Map.copyOf(values);
    }

    static MarketVector quiet() {
        return new MarketVector(Map.of(
                "price", 100.0,
                "zscore(20)", 0.0,
                "atr(14,seed=sma)", 2.0,
                "rsi(14,seed=sma)", 50.0,
                "adx(14)", 20.0,
                "log_return(1)", 0.01,
                "realized_volatility(20)", 0.01,
                "realized_volatility(100)", 0.01,
                "ema(200,seed=sma)", 90.0));
    }

    /** Far below its mean, above its long average, oversold. */
    static MarketVector dip() {
        return quiet().z(-2).rsi(40);
    }

    /** Far above its mean, below its long average, overbought. */
    static MarketVector rally() {
        return quiet().z(2).rsi(60).with("ema(200,seed=sma)", 110);
    }

    MarketVector with(String feature, double value) {
        Map<String, Double> changed = new HashMap<>(values);
        changed.put(feature, value);
        return new MarketVector(changed);
    }

    MarketVector z(double value) {
        return with("zscore(20)", value);
    }

    MarketVector rsi(double value) {
        return with("rsi(14,seed=sma)", value);
    }

    MarketVector close(double value) {
        return with("price", value);
    }
}
