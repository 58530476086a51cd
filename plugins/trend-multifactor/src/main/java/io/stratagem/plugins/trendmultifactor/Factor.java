package io.stratagem.plugins.trendmultifactor;

import io.stratagem.api.FeatureVector;
import io.stratagem.api.StrategyState;
import io.stratagem.api.observe.Observable;

/**
 * One term of the score.
 *
 * @param name as it stands in a rationale
 * @param weight &gt; 0
 * @param observable where its value is shown
 */
record Factor(String name, double weight, Observable observable, Measure measure) {
    /** Measures the trend in one respect. */
    @FunctionalInterface
    interface Measure {
        /**
         * Within [-1, 1]: positive speaks for a rising market.
         *
         * @param atr the average true range, &gt; 0
         */
        double of(FeatureVector bar, StrategyState state, double atr);
    }
}
