package io.stratagem.plugins.meanreversion;

import static io.stratagem.plugins.meanreversion.ReversionParameters.ADX_MAX;
import static io.stratagem.plugins.meanreversion.ReversionParameters.ALLOW_SHORT;
import static io.stratagem.plugins.meanreversion.ReversionParameters.ENTRY_Z;
import static io.stratagem.plugins.meanreversion.ReversionParameters.REGIME_N;
import static io.stratagem.plugins.meanreversion.ReversionParameters.RSI_LONG;
import static io.stratagem.plugins.meanreversion.ReversionParameters.RSI_N;
import static io.stratagem.plugins.meanreversion.ReversionParameters.SHOCK;
import static io.stratagem.plugins.meanreversion.ReversionParameters.VOL_LONG;
import static io.stratagem.plugins.meanreversion.ReversionParameters.VOL_RATIO_MAX;
import static io.stratagem.plugins.meanreversion.ReversionParameters.VOL_SHORT;
import static io.stratagem.plugins.meanreversion.ReversionParameters.WILDER_BARS;

import io.stratagem.api.FeatureVector;
import io.stratagem.api.StrategyContext;
import io.stratagem.api.StrategyState;
import io.stratagem.api.feature.FeatureHandle;
import io.stratagem.api.feature.Features;
import io.stratagem.api.feature.Seed;
import io.stratagem.api.observe.Comparison;
import io.stratagem.api.observe.Gate;
import io.stratagem.api.observe.Observable;
import org.jspecify.annotations.Nullable;

/** When a position may be entered: far from the mean, armed, in a quiet market, RSI agreeing, along the regime. Immutable. */
final class EntryRules {
    private final FeatureHandle close;
    private final FeatureHandle rsi;
    private final FeatureHandle adx;
    private final FeatureHandle logReturn;
    private final FeatureHandle shortVolatility;
    private final FeatureHandle longVolatility;
    private final @Nullable FeatureHandle regime;
    private final Observable shownRsi;
    private final Observable shownAdx;
    private final Observable shownVolatilityRatio;
    private final Gate farBelow;
    private final Gate farAbove;
    private final Gate armed;
    private final Gate undirected;
    private final Gate calm;
    private final Gate unshocked;
    private final Gate oversold;
    private final Gate overbought;
    private final Gate aboveRegime;
    private final Gate belowRegime;
    private final boolean allowShort;

    EntryRules(StrategyContext context) {
        close = context.feature(Features.price());
        rsi = context.feature(Features.rsi(context.param(RSI_N)).seed(Seed.SMA));
        adx = context.feature(Features.adx(WILDER_BARS));
        logReturn = context.feature(Features.logReturn(1));
        shortVolatility = context.feature(Features.realizedVolatility(context.param(VOL_SHORT)));
        longVolatility = context.feature(Features.realizedVolatility(context.param(VOL_LONG)));
        int regimeBars = context.param(REGIME_N);
        regime = regimeBars == 0
                ? null
                : context.feature(Features.ema(regimeBars).seed(Seed.SMA));
        shownRsi = context.observable("rsi");
        shownAdx = context.observable("adx");
        shownVolatilityRatio = context.observable("vol_ratio");
        farBelow = context.gate("z_below", Comparison.AT_MOST, -context.param(ENTRY_Z));
        farAbove = context.gate("z_above", Comparison.AT_LEAST, context.param(ENTRY_Z));
        armed = context.gate("armed", Comparison.AT_LEAST, 1);
        undirected = context.gate("adx", Comparison.AT_MOST, context.param(ADX_MAX));
        calm = context.gate("vol_ratio", Comparison.AT_MOST, context.param(VOL_RATIO_MAX));
        unshocked = context.gate("shock", Comparison.AT_MOST, context.param(SHOCK));
        oversold = context.gate("rsi_low", Comparison.AT_MOST, context.param(RSI_LONG));
        overbought = context.gate("rsi_high", Comparison.AT_LEAST, 100 - context.param(RSI_LONG));
        aboveRegime = context.gate("above_regime", Comparison.AT_LEAST, 0);
        belowRegime = context.gate("below_regime", Comparison.AT_MOST, 0);
        allowShort = context.param(ALLOW_SHORT);
    }

    /** Shows what the rules look at, whether or not they are asked. */
    void show(FeatureVector bar, StrategyState state) {
        state.show(shownRsi, bar.get(rsi));
        state.show(shownAdx, bar.get(adx));
        state.show(shownVolatilityRatio, bar.get(shortVolatility) / bar.get(longVolatility));
    }

    boolean allowShort() {
        return allowShort;
    }

    double rsi(FeatureVector bar) {
        return bar.get(rsi);
    }

    double adx(FeatureVector bar) {
        return bar.get(adx);
    }

    boolean allowLong(FeatureVector bar, StrategyState state, double z, boolean armedLong) {
        return state.passes(farBelow, z)
                && state.passes(armed, armedLong ? 1 : 0)
                && quiet(bar, state)
                && state.passes(oversold, bar.get(rsi))
                && (regime == null || state.passes(aboveRegime, bar.get(close) - bar.get(regime)));
    }

    boolean allowShort(FeatureVector bar, StrategyState state, double z, boolean armedShort) {
        return state.passes(farAbove, z)
                && state.passes(armed, armedShort ? 1 : 0)
                && quiet(bar, state)
                && state.passes(overbought, bar.get(rsi))
                && (regime == null || state.passes(belowRegime, bar.get(close) - bar.get(regime)));
    }

    /** A long volatility of 0 means returns that are all alike: never quiet, as then 0 / 0 or x / 0 is measured. */
    private boolean quiet(FeatureVector bar, StrategyState state) {
        double usual = bar.get(longVolatility);
        return state.passes(undirected, bar.get(adx))
                && state.passes(calm, bar.get(shortVolatility) / usual)
                && state.passes(unshocked, Math.abs(bar.get(logReturn)) / usual);
    }
}
