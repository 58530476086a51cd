package io.stratagem.features;

import io.stratagem.api.feature.Deviation;
import io.stratagem.api.feature.FeatureSpec;
import io.stratagem.api.feature.FirstRange;
import io.stratagem.api.feature.Seed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Turns specs into steps and gives each result a cell. A part two specs need, such as an EMA or a window's moments, is made once.
 * Parts come before what reads them, so running the steps in order computes everything.
 */
final class Wiring {
    /** Average movements below this, in quote currency, are no movement to TA-Lib. */
    private static final double TA_LIB_STILLNESS = 1e-8;

    private final Map<String, Integer> cellByPart = new HashMap<>();
    private final Map<Integer, String> cellNames = new HashMap<>();
    private final List<StepMaker> makers = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private int cellCount = Cells.FIRST_FREE;

    /** The cell that will hold the feature. */
    int cell(FeatureSpec spec) {
        int input = Cells.of(spec.input());
        return switch (spec.kind()) {
            case FIELD -> input;
            case DELIVERED -> never();
            case CHANGE -> change(input, spec.length(0));
            case SIMPLE_RETURN -> simpleReturn(input, spec.length(0));
            case LOG_RETURN -> logReturn(input, spec.length(0));
            case SMA, BOLLINGER_MID -> moments(input, spec.length(0));
            case EMA -> exponential(input, spec.length(0), spec.seed(), 0);
            case MACD -> macd(spec);
            case MACD_SIGNAL -> macdSignal(spec);
            case MACD_HIST -> difference(macd(spec), macdSignal(spec));
            case RSI -> relativeStrength(spec, input);
            case TRUE_RANGE -> trueRange(spec.firstRange());
            case ATR -> averageRange(spec);
            case PLUS_DI -> directional(spec.length(0));
            case MINUS_DI -> directional(spec.length(0)) + 1;
            case ADX -> directionalIndex(spec.length(0));
            case STDEV -> spread(input, spec);
            case BOLLINGER_UPPER -> band(input, spec, spec.multiplier());
            case BOLLINGER_LOWER -> band(input, spec, -spec.multiplier());
            case ZSCORE -> quotient(moments(input, spec.length(0)) + 1, spread(input, spec), 1);
            case REALIZED_VOLATILITY -> realizedVolatility(input, spec);
            case VWAP_SESSION -> sessionAverage(input);
            case VWAP -> windowedAverage(input, spec.length(0));
            case VOLUME_RATIO -> quotient(Cells.VOLUME, windowSum(Cells.VOLUME, spec.length(0)), spec.length(0));
            case HIGHEST -> extreme(input, spec.length(0), true);
            case LOWEST -> extreme(input, spec.length(0), false);
            case RANGE_POSITION -> rangePosition(spec.length(0));
        };
    }

    /** The makers, in the order the steps run. */
    List<StepMaker> makers() {
        return List.copyOf(makers);
    }

    /** What each maker's step computes, down to the fields of the bar: equal keys in two plans mean equal computations. */
    List<String> keys() {
        return List.copyOf(keys);
    }

    int cellCount() {
        return cellCount;
    }

    private int never() {
        return part("never", cellCount, 1, (instrument, timeframe) -> null, from());
    }

    private int difference(int minuend, int subtrahend) {
        int out = cellCount;
        return part(
                "difference",
                out,
                1,
                (instrument, timeframe) -> new Difference(minuend, subtrahend, out),
                from(minuend, subtrahend));
    }

    private int quotient(int dividend, int divisor, double factor) {
        int out = cellCount;
        return part(
                "quotient",
                out,
                1,
                (instrument, timeframe) -> new Quotient(dividend, divisor, factor, out),
                from(dividend, divisor),
                factor);
    }

    private int change(int input, int length) {
        int out = cellCount;
        return part("change", out, 1, (instrument, timeframe) -> new Change(input, out, length), from(input), length);
    }

    private int simpleReturn(int input, int length) {
        int out = cellCount;
        return part(
                "simple_return",
                out,
                1,
                (instrument, timeframe) -> new SimpleReturn(input, out, length),
                from(input),
                length);
    }

    private int logReturn(int input, int length) {
        int out = cellCount;
        return part(
                "log_return",
                out,
                1,
                (instrument, timeframe) -> new LogReturn(input, out, length),
                from(input),
                length);
    }

    /** Three cells: the mean, the value minus the mean, the sum of squared deviations. */
    private int moments(int input, int length) {
        int out = cellCount;
        return part(
                "moments",
                out,
                3,
                (instrument, timeframe) -> new WindowMoments(input, out, out + 1, out + 2, length),
                from(input),
                length);
    }

    private int windowSum(int input, int length) {
        int out = cellCount;
        return part("sum", out, 1, (instrument, timeframe) -> new WindowSum(input, out, length), from(input), length);
    }

    private int extreme(int input, int length, boolean largest) {
        int out = cellCount;
        return part(
                largest ? "highest" : "lowest",
                out,
                1,
                (instrument, timeframe) -> new WindowExtreme(input, out, length, largest),
                from(input),
                length);
    }

    private int recursive(int input, double factor, int length, int passedOver) {
        int out = cellCount;
        return part(
                "recursive",
                out,
                1,
                (instrument, timeframe) -> new RecursiveAverage(input, out, factor, length, passedOver),
                from(input),
                factor,
                length,
                passedOver);
    }

    private int exponential(int input, int length, Seed seed, int passedOver) {
        double factor = 2.0 / (length + 1);
        return switch (seed) {
            case FIRST -> recursive(input, factor, 1, 0);
            case SMA -> recursive(input, factor, length, passedOver);
        };
    }

    private int macd(FeatureSpec spec) {
        int input = Cells.of(spec.input());
        int fast = spec.length(0);
        int slow = spec.length(1);
        int longer = Math.max(fast, slow);
        return difference(
                exponential(input, fast, spec.seed(), longer - fast),
                exponential(input, slow, spec.seed(), longer - slow));
    }

    private int macdSignal(FeatureSpec spec) {
        return exponential(macd(spec), spec.length(2), spec.seed(), 0);
    }

    private int relativeStrength(FeatureSpec spec, int input) {
        int length = spec.length(0);
        int change = change(input, 1);
        boolean asTaLib = spec.seed() == Seed.SMA;
        StrengthRatio ratio = asTaLib ? new StrengthRatio(TA_LIB_STILLNESS, 0) : new StrengthRatio(0, 50);
        return switch (spec.smoothing()) {
            case SIMPLE -> simpleStrength(change, length, ratio);
            case WILDER -> {
                int seeding = asTaLib ? length : 0;
                int out = cellCount;
                yield part(
                        "wilder_strength",
                        out,
                        1,
                        (instrument, timeframe) -> new WilderStrength(change, out, length, seeding, ratio),
                        from(change),
                        length,
                        seeding,
                        ratio.neutral());
            }
        };
    }

    private int simpleStrength(int change, int length, StrengthRatio ratio) {
        int up = cellCount;
        int gain = part("movement", up, 2, (instrument, timeframe) -> new Movement(change, up, up + 1), from(change));
        int gains = windowSum(gain, length);
        int losses = windowSum(gain + 1, length);
        int out = cellCount;
        return part(
                "simple_strength",
                out,
                1,
                (instrument, timeframe) -> new SimpleStrength(gains, losses, ratio, out),
                from(gains, losses),
                ratio.neutral());
    }

    private int trueRange(FirstRange first) {
        boolean firstCounts = first == FirstRange.HIGH_LOW;
        int out = cellCount;
        return part("range " + first, out, 1, (instrument, timeframe) -> new TrueRange(firstCounts, out), from());
    }

    private int averageRange(FeatureSpec spec) {
        int range = trueRange(spec.firstRange());
        int length = spec.length(0);
        return switch (spec.smoothing()) {
            case SIMPLE -> moments(range, length);
            case WILDER -> recursive(range, 1.0 / length, spec.seed() == Seed.FIRST ? 1 : length, 0);
        };
    }

    /** Two cells: the positive and the negative indicator. */
    private int directional(int length) {
        int range = trueRange(FirstRange.SKIPPED);
        int out = cellCount;
        return part(
                "directional",
                out,
                2,
                (instrument, timeframe) -> new DirectionalMovement(Cells.HIGH, Cells.LOW, range, length, out, out + 1),
                from(range),
                length);
    }

    private int directionalIndex(int length) {
        int plus = directional(length);
        int out = cellCount;
        return part(
                "adx",
                out,
                1,
                (instrument, timeframe) -> new DirectionalIndex(plus, plus + 1, length, out),
                from(plus),
                length);
    }

    private int spread(int input, FeatureSpec spec) {
        int length = spec.length(0);
        int squares = moments(input, length) + 2;
        int divisor = divisor(length, spec.deviation());
        int out = cellCount;
        return part(
                "spread",
                out,
                1,
                (instrument, timeframe) -> new Spread(squares, divisor, 1, out),
                from(squares),
                divisor);
    }

    private int band(int input, FeatureSpec spec, double multiplier) {
        int middle = moments(input, spec.length(0));
        int deviation = spread(input, spec);
        int out = cellCount;
        return part(
                "band",
                out,
                1,
                (instrument, timeframe) -> new Band(middle, deviation, multiplier, out),
                from(middle, deviation),
                multiplier);
    }

    private int realizedVolatility(int input, FeatureSpec spec) {
        int returns = logReturn(input, 1);
        if (!spec.annualised()) {
            return spread(returns, spec);
        }
        int squares = moments(returns, spec.length(0)) + 2;
        int divisor = divisor(spec.length(0), spec.deviation());
        int out = cellCount;
        return part(
                "annualised",
                out,
                1,
                (instrument, timeframe) ->
                        new Spread(squares, divisor, Math.sqrt(instrument.periodsPerYear(timeframe)), out),
                from(squares),
                divisor);
    }

    private static int divisor(int length, Deviation deviation) {
        return switch (deviation) {
            case POPULATION -> length;
            case SAMPLE -> length - 1;
        };
    }

    private int sessionAverage(int input) {
        int out = cellCount;
        return part(
                "session",
                out,
                1,
                (instrument, timeframe) -> timeframe.isDailyOrLonger()
                        ? null
                        : new SessionAverage(Cells.OPEN_TIME, input, Cells.VOLUME, new SessionClock(instrument), out),
                from(input));
    }

    private int windowedAverage(int input, int length) {
        int out = cellCount;
        int turnover =
                part("turnover", out, 1, (instrument, timeframe) -> new Product(input, Cells.VOLUME, out), from(input));
        return quotient(windowSum(turnover, length), windowSum(Cells.VOLUME, length), 1);
    }

    private int rangePosition(int length) {
        int high = extreme(Cells.HIGH, length, true);
        int low = extreme(Cells.LOW, length, false);
        int out = cellCount;
        return part(
                "range_position",
                out,
                1,
                (instrument, timeframe) -> new RangePosition(Cells.CLOSE, high, low, out),
                from(high, low));
    }

    /**
     * The first cell of a part, made if it is not there yet.
     *
     * @param out the next cell, which the part's steps were told to write to
     */
    private int part(String name, int out, int cells, StepMaker maker, String inputs, Number... traits) {
        String key = name + "(" + inputs + ")" + List.of(traits);
        Integer known = cellByPart.get(key);
        if (known != null) {
            return known;
        }
        if (out != cellCount) {
            throw new IllegalStateException("the next cell is " + cellCount + ", not " + out);
        }
        cellCount += cells;
        cellByPart.put(key, out);
        for (int offset = 0; offset < cells; offset++) {
            cellNames.put(out + offset, key + "." + offset);
        }
        makers.add(maker);
        keys.add(key);
        return out;
    }

    /** What a part reads, by what computes it: the same in every plan, unlike the numbers of cells. */
    private String from(int... inputs) {
        StringJoiner names = new StringJoiner(",");
        for (int cell : inputs) {
            names.add(cellNames.getOrDefault(cell, Integer.toString(cell)));
        }
        return names.toString();
    }
}
