package io.stratagem.plugins.trendmultifactor;

import static io.stratagem.plugins.trendmultifactor.TrendParameters.ADX_N;
import static io.stratagem.plugins.trendmultifactor.TrendParameters.FAST;
import static io.stratagem.plugins.trendmultifactor.TrendParameters.MACD_FAST;
import static io.stratagem.plugins.trendmultifactor.TrendParameters.MACD_SIGNAL;
import static io.stratagem.plugins.trendmultifactor.TrendParameters.MACD_SLOW;
import static io.stratagem.plugins.trendmultifactor.TrendParameters.SLOW;
import static io.stratagem.plugins.trendmultifactor.TrendParameters.VOL_N;

import io.stratagem.api.StrategyContext;
import io.stratagem.api.feature.FeatureHandle;
import io.stratagem.api.feature.FeatureSpec;
import io.stratagem.api.feature.Features;
import io.stratagem.api.feature.Seed;
import io.stratagem.api.state.FeatureWindow;
import io.stratagem.plugins.trendmultifactor.Factor.Measure;

/**
 * The six factors, each in units of the average true range.
 *
 * <p>Distances are divided by the range first and by their constant after: the range is positive, so no factor is ever 0 / 0, even
 * where its product with the constant would vanish.
 */
final class Factors {
    private Factors() {}

    /** How far the fast average is from the slow one. */
    static Measure alignment(StrategyContext context) {
        FeatureHandle fast = context.feature(Features.ema(context.param(FAST)).seed(Seed.SMA));
        FeatureHandle slow = context.feature(slowAverage(context));
        double unit = 0.25 * Math.sqrt(context.param(SLOW));
        return (bar, state, atr) -> clamp((bar.get(fast) - bar.get(slow)) / atr / unit);
    }

    /** How far the slow average has moved. */
    static Measure slope(StrategyContext context) {
        FeatureHandle slow = context.feature(slowAverage(context));
        int bars = TrendParameters.slopeBars(context.params());
        FeatureWindow past = context.window(slow, bars + 1);
        double unit = 0.10 * Math.sqrt(context.param(SLOW));
        return (bar, state, atr) -> clamp((bar.get(slow) - state.ago(past, bars)) / atr / unit);
    }

    /** Whether momentum grows or fades. */
    static Measure macd(StrategyContext context) {
        FeatureHandle histogram = context.feature(
                Features.macdHist(context.param(MACD_FAST), context.param(MACD_SLOW), context.param(MACD_SIGNAL))
                        .seed(Seed.SMA));
        double unit = 0.05 * Math.sqrt(context.param(MACD_SLOW));
        return (bar, state, atr) -> clamp(bar.get(histogram) / atr / unit);
    }

    /** Which side the ranges extend to, once the market is directional at all. */
    static Measure directional(StrategyContext context) {
        int length = context.param(ADX_N);
        FeatureHandle plus = context.feature(Features.plusDi(length));
        FeatureHandle minus = context.feature(Features.minusDi(length));
        FeatureHandle adx = context.feature(Features.adx(length));
        return (bar, state, atr) -> {
            double both = bar.get(plus) + bar.get(minus);
            return both == 0 ? 0 : clamp(2 * (bar.get(plus) - bar.get(minus)) / both * ramp((bar.get(adx) - 10) / 15));
        };
    }

    /** How far the close is from the volume-weighted price. */
    static Measure vwap(StrategyContext context) {
        FeatureHandle close = context.feature(Features.price());
        FeatureHandle vwap = context.feature(Features.vwap(context.param(VOL_N)));
        double unit = 0.35 * Math.sqrt(context.param(VOL_N));
        return (bar, state, atr) -> clamp((bar.get(close) - bar.get(vwap)) / atr / unit);
    }

    /** The bar's move, as far as its volume is above the usual. */
    static Measure volume(StrategyContext context) {
        FeatureHandle move = context.feature(Features.change(1));
        FeatureHandle volumeRatio = context.feature(Features.volumeRatio(context.param(VOL_N)));
        return (bar, state, atr) -> clamp(bar.get(move) / atr) * ramp(bar.get(volumeRatio) - 1);
    }

    private static FeatureSpec slowAverage(StrategyContext context) {
        return Features.ema(context.param(SLOW)).seed(Seed.SMA);
    }

    private static double clamp(double value) {
        return Math.max(-1, Math.min(1, value));
    }

    private static double ramp(double value) {
        return Math.max(0, Math.min(1, value));
    }
}
