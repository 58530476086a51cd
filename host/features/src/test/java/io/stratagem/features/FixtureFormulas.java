package io.stratagem.features;

import io.stratagem.api.Timeframe;
import io.stratagem.api.feature.BarField;
import io.stratagem.api.feature.Deviation;
import io.stratagem.api.feature.FeatureKind;
import io.stratagem.api.feature.FeatureSpec;
import io.stratagem.api.feature.FirstRange;
import io.stratagem.api.feature.Seed;
import io.stratagem.api.feature.Smoothing;
import io.stratagem.market.Instrument;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import tools.jackson.databind.JsonNode;

/** Which of our features, under which convention, answers an indicator fixture; and which fixture has no feature, and why. */
final class FixtureFormulas {
    /** Indicators without a feature: nothing in the canonical vector or the families asks for them. */
    static final Map<String, String> WITHOUT_FEATURE = Map.ofEntries(
            Map.entry("CCI", "needs a mean absolute deviation, which has no O(1) form; no family uses it"),
            Map.entry("OBV", "a running total without a window; its level depends on where the series began"),
            Map.entry("MFI", "volume-weighted RSI; not in the canonical vector"),
            Map.entry("LINEARREG_SLOPE", "regression slope; not in the canonical vector"),
            Map.entry("PARKINSON_VOL", "range volatility; realised volatility here means log returns of one field"),
            Map.entry("GARMAN_KLASS_VOL", "range volatility; realised volatility here means log returns of one field"),
            Map.entry("EWMA_VOL", "exponentially weighted variance; realised volatility here is windowed"),
            Map.entry("WILDER_MA", "Wilder's average is offered of gains, losses and ranges, not of a bare field"),
            Map.entry("SMA_GRID", "a statistic of backtests, not of bars"),
            Map.entry("PBO_CSCV", "a statistic of backtests, not of bars"),
            Map.entry("DEFLATED_SHARPE", "a statistic of backtests, not of bars"),
            Map.entry("DEFLATED_SHARPE_OF_BEST", "a statistic of backtests, not of bars"),
            Map.entry("PERFORMANCE", "a statistic of backtests, not of bars"));

    private FixtureFormulas() {}

    /** Our values for a case. */
    static double[] values(String file, String indicator, String output, JsonNode params, Bars bars) {
        Seed seed = seed(file, indicator, params);
        int period = period(params);
        return switch (indicator) {
            case "SMA" -> bars.values(FeatureSpec.of(FeatureKind.SMA, period));
            case "EMA" -> bars.values(FeatureSpec.of(FeatureKind.EMA, period).seed(seed));
            case "MACD" -> macd(output, params, seed, bars);
            case "RSI" ->
                bars.values(FeatureSpec.of(FeatureKind.RSI, period)
                        .seed(seed)
                        .smoothing(
                                params.path("smoothing").asString("").equals("simple")
                                        ? Smoothing.SIMPLE
                                        : Smoothing.WILDER));
            case "ATR" -> bars.values(atr(period).firstRange(firstRange(params)));
            case "TRUE_RANGE" -> bars.values(FeatureSpec.of(FeatureKind.TRUE_RANGE));
            case "NATR" ->
                ratio(bars.values(atr(period)), bars.closes(), period, (range, close) -> 100 * range / close);
            case "BBANDS" -> bollinger(file, output, params, bars);
            case "STDDEV" -> cutAsTaLibDoes(bars.values(FeatureSpec.of(FeatureKind.STDEV, period)));
            case "ADX" -> bars.values(FeatureSpec.of(FeatureKind.ADX, period));
            case "PLUS_DI" -> bars.values(FeatureSpec.of(FeatureKind.PLUS_DI, period));
            case "MINUS_DI" -> bars.values(FeatureSpec.of(FeatureKind.MINUS_DI, period));
            case "MOM" -> bars.values(FeatureSpec.of(FeatureKind.CHANGE, period));
            case "ROC" ->
                zeroWhereUndefined(
                        Bars.map(bars.values(FeatureSpec.of(FeatureKind.SIMPLE_RETURN, period)), r -> 100 * r), period);
            case "WILLR" ->
                zeroWhereUndefined(
                        Bars.map(bars.values(FeatureSpec.of(FeatureKind.RANGE_POSITION, period)), p -> -100 * (1 - p)),
                        period - 1);
            case "STOCH" -> stochastic(output, params, bars);
            case "DONCHIAN" ->
                output.equals("upper")
                        ? bars.values(
                                FeatureSpec.of(FeatureKind.HIGHEST, period).on(BarField.HIGH))
                        : bars.values(FeatureSpec.of(FeatureKind.LOWEST, period).on(BarField.LOW));
            case "ZSCORE" ->
                bars.values(FeatureSpec.of(FeatureKind.ZSCORE, period).deviation(deviation(params)));
            case "REALIZED_VOL" ->
                bars.values(
                        FeatureSpec.of(FeatureKind.REALIZED_VOLATILITY, period)
                                .deviation(deviation(params))
                                .perYear(),
                        withPeriods(bars, params.get("annualisation").asDouble()));
            default -> throw new AssertionError(indicator + " has neither a formula nor a reason to have none");
        };
    }

    private static FeatureSpec atr(int period) {
        return FeatureSpec.of(FeatureKind.ATR, period).seed(Seed.SMA);
    }

    private static int period(JsonNode params) {
        return params.path("period").asInt(params.path("options").path(0).asInt(0));
    }

    /** The convention a fixture names, in its parameters or its file. */
    private static Seed seed(String file, String indicator, JsonNode params) {
        String named = params.path("seed").asString("");
        if (named.equals("first value") || named.equals("zero")) {
            return Seed.FIRST;
        }
        boolean firstValueEma = file.startsWith("tulip") && indicator.equals("EMA");
        return firstValueEma ? Seed.FIRST : Seed.SMA;
    }

    private static FirstRange firstRange(JsonNode params) {
        return params.has("first_tr") ? FirstRange.HIGH_LOW : FirstRange.SKIPPED;
    }

    private static Deviation deviation(JsonNode params) {
        return params.path("stddev").asString("").equals("sample") ? Deviation.SAMPLE : Deviation.POPULATION;
    }

    private static Instrument withPeriods(Bars bars, double periodsPerYear) {
        Timeframe timeframe = bars.series().timeframe();
        Instrument plain = bars.instrument();
        return new Instrument(
                plain.symbol(), plain.zone(), null, Map.of(timeframe, periodsPerYear), plain.maxGapMillis());
    }

    private static double[] macd(String output, JsonNode params, Seed seed, Bars bars) {
        int fast = params.get("fast").asInt();
        int slow = params.get("slow").asInt();
        int signal = params.path("signal").asInt(9);
        FeatureSpec spec = switch (output) {
            case "signal" -> FeatureSpec.of(FeatureKind.MACD_SIGNAL, fast, slow, signal);
            case "histogram" -> FeatureSpec.of(FeatureKind.MACD_HIST, fast, slow, signal);
            default -> FeatureSpec.of(FeatureKind.MACD, fast, slow);
        };
        return bars.values(spec.seed(seed));
    }

    private static double[] bollinger(String file, String output, JsonNode params, Bars bars) {
        int period = period(params);
        double width = params.path("k").asDouble(params.path("options").path(1).asDouble(2));
        if (params.path("ma").asString("").equals("EMA")) {
            // an exponential middle, and the deviation around the plain mean
            double sign = switch (output) {
                case "upper" -> width;
                case "lower" -> -width;
                default -> 0;
            };
            return combine(
                    bars.values(FeatureSpec.of(FeatureKind.EMA, period).seed(Seed.SMA)),
                    bars.values(FeatureSpec.of(FeatureKind.STDEV, period)),
                    (middle, deviation) -> middle + sign * deviation);
        }
        double[] deviation = bars.values(FeatureSpec.of(FeatureKind.STDEV, period));
        return switch (output) {
            case "upper" ->
                cutBand(
                        file,
                        deviation,
                        bars,
                        FeatureSpec.of(FeatureKind.BOLLINGER_UPPER, period).multiplier(width));
            case "lower" ->
                cutBand(
                        file,
                        deviation,
                        bars,
                        FeatureSpec.of(FeatureKind.BOLLINGER_LOWER, period).multiplier(width));
            case "stddev" -> deviation;
            case "middle" -> bars.values(FeatureSpec.of(FeatureKind.BOLLINGER_MID, period));
            default -> throw new AssertionError(file + ": bands have no output " + output);
        };
    }

    /** Our band, and the middle where TA-Lib sees no deviation. */
    private static double[] cutBand(String file, double[] deviation, Bars bars, FeatureSpec band) {
        double[] ours = bars.values(band);
        if (!file.startsWith("talib")) {
            return ours;
        }
        double[] middle = bars.values(FeatureSpec.of(FeatureKind.BOLLINGER_MID, band.length(0)));
        double[] cut = cutAsTaLibDoes(deviation);
        for (int i = 0; i < ours.length; i++) {
            ours[i] = cut[i] == 0 ? middle[i] : ours[i];
        }
        return ours;
    }

    /** TA-Lib takes a variance below 1e-8 for 0; here a deviation is 0 only in a constant window. */
    private static double[] cutAsTaLibDoes(double[] deviations) {
        return Bars.map(deviations, deviation -> deviation * deviation < 1e-8 ? 0 : deviation);
    }

    /** 100 x range position, averaged over three bars once for k and twice for d. */
    private static double[] stochastic(String output, JsonNode params, Bars bars) {
        int length = params.get("k").asInt();
        double[] fast = zeroWhereUndefined(
                Bars.map(bars.values(FeatureSpec.of(FeatureKind.RANGE_POSITION, length)), p -> 100 * p), length - 1);
        double[] slow = mean(fast, params.get("k_slow").asInt());
        return output.equals("k") ? slow : mean(slow, params.get("d").asInt());
    }

    private static double[] mean(double[] values, int length) {
        double[] means = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double sum = i + 1 < length ? Double.NaN : 0;
            for (int back = 0; back < length && back <= i; back++) {
                sum += values[i - back];
            }
            means[i] = sum / length;
        }
        return means;
    }

    private static double[] ratio(double[] left, double[] right, int firstRow, DoubleBinaryOperator formula) {
        return zeroWhereUndefined(combine(left, right, formula), firstRow);
    }

    private static double[] combine(double[] left, double[] right, DoubleBinaryOperator formula) {
        double[] values = new double[left.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = formula.applyAsDouble(left[i], right[i]);
        }
        return values;
    }

    /** TA-Lib answers 0 where a ratio has no value; here it is missing. */
    private static double[] zeroWhereUndefined(double[] values, int firstRow) {
        for (int i = firstRow; i < values.length; i++) {
            values[i] = Double.isNaN(values[i]) ? 0 : values[i];
        }
        return values;
    }
}
