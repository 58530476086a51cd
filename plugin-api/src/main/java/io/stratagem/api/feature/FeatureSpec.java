package io.stratagem.api.feature;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What a feature is: kind, lengths, input and convention. Two specs that are equal are the same feature and are computed once.
 *
 * <p>The text form is canonical and is what hashes and reports show: {@code ema(20)}, {@code ema(20,seed=sma)}, {@code
 * zscore(20,deviation=sample)}, {@code vwap(5,input=close)}. Options that have their default are left out. Well-known names such
 * as {@code rsi14} are read as the specs listed in {@link WellKnownFeatures}.
 *
 * @param kind what is computed
 * @param lengths in bars, each within [1, {@value #MAX_LENGTH}], as many as the kind asks for
 * @param input the bar field it reads, where the kind has a choice
 * @param seed where recursive averages start
 * @param smoothing how gains, losses and ranges are averaged
 * @param firstRange the true range of the first bar
 * @param deviation divisor of a standard deviation
 * @param multiplier deviations between a Bollinger band and its middle, finite and &gt; 0
 * @param annualised whether a volatility is multiplied by the square root of the instrument's periods per year
 * @param deliveredName the name of a {@link FeatureKind#DELIVERED} value; empty otherwise
 * @since 1.0
 */
public record FeatureSpec(
        FeatureKind kind,
        List<Integer> lengths,
        BarField input,
        Seed seed,
        Smoothing smoothing,
        FirstRange firstRange,
        Deviation deviation,
        double multiplier,
        boolean annualised,
        String deliveredName) {
    /** The version of the canonical feature vector. */
    public static final String SCHEMA_VERSION = "3.0.0";

    /** The longest length a spec may have. */
    public static final int MAX_LENGTH = 65_536;

    public FeatureSpec {
        Objects.requireNonNull(kind, "kind is null");
        if (lengths.size() != kind.lengthCount()) {
            throw new IllegalArgumentException(
                    kind.text() + " takes " + kind.lengthCount() + " lengths, not " + lengths.size());
        }
        lengths = List.copyOf(lengths);
        for (int length : lengths) {
            if (length < 1 || length > MAX_LENGTH) {
                throw new IllegalArgumentException(
                        kind.text() + " has length " + length + "; lengths lie within [1, " + MAX_LENGTH + "]");
            }
        }
        if (!(multiplier > 0) || multiplier == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("multiplier " + multiplier + " is not finite and positive");
        }
        if (deliveredName.isEmpty() == (kind == FeatureKind.DELIVERED)) {
            throw new IllegalArgumentException("a delivered feature has a name, and no other has one");
        }
    }

    /** A spec with every option at its default. */
    public static FeatureSpec of(FeatureKind kind, Integer... lengths) {
        return new FeatureSpec(
                kind,
                Arrays.asList(lengths),
                kind.defaultInput(),
                Seed.FIRST,
                Smoothing.WILDER,
                FirstRange.SKIPPED,
                Deviation.POPULATION,
                2,
                false,
                "");
    }

    /** A value a source delivers under this name. */
    public static FeatureSpec delivered(String name) {
        return new FeatureSpec(
                FeatureKind.DELIVERED,
                List.of(),
                BarField.CLOSE,
                Seed.FIRST,
                Smoothing.WILDER,
                FirstRange.SKIPPED,
                Deviation.POPULATION,
                2,
                false,
                name);
    }

    /**
     * Reads a well-known name or the text of a spec.
     *
     * @throws IllegalArgumentException if it is neither; the message says where
     */
    public static FeatureSpec parse(String text) {
        return SpecText.parse(text);
    }

    /** The same, reading another bar field. */
    public FeatureSpec on(BarField field) {
        require(FeatureKind.Option.INPUT, "input");
        return new FeatureSpec(
                kind, lengths, field, seed, smoothing, firstRange, deviation, multiplier, annualised, deliveredName);
    }

    /** The same with another start of its recursive averages. */
    public FeatureSpec seed(Seed other) {
        require(FeatureKind.Option.SEED, "seed");
        return new FeatureSpec(
                kind, lengths, input, other, smoothing, firstRange, deviation, multiplier, annualised, deliveredName);
    }

    /** The same with another smoothing. */
    public FeatureSpec smoothing(Smoothing other) {
        require(FeatureKind.Option.SMOOTHING, "smoothing");
        return new FeatureSpec(
                kind, lengths, input, seed, other, firstRange, deviation, multiplier, annualised, deliveredName);
    }

    /** The same with another true range of the first bar. */
    public FeatureSpec firstRange(FirstRange other) {
        require(FeatureKind.Option.FIRST_RANGE, "first_range");
        return new FeatureSpec(
                kind, lengths, input, seed, smoothing, other, deviation, multiplier, annualised, deliveredName);
    }

    /** The same with another divisor. */
    public FeatureSpec deviation(Deviation other) {
        require(FeatureKind.Option.DEVIATION, "deviation");
        return new FeatureSpec(
                kind, lengths, input, seed, smoothing, firstRange, other, multiplier, annualised, deliveredName);
    }

    /** The same with bands that many deviations wide. */
    public FeatureSpec multiplier(double deviations) {
        require(FeatureKind.Option.MULTIPLIER, "multiplier");
        return new FeatureSpec(
                kind, lengths, input, seed, smoothing, firstRange, deviation, deviations, annualised, deliveredName);
    }

    /** The same per year instead of per bar, by the instrument's {@code periods_per_year}. */
    public FeatureSpec perYear() {
        require(FeatureKind.Option.ANNUALISED, "annualised");
        return new FeatureSpec(
                kind, lengths, input, seed, smoothing, firstRange, deviation, multiplier, true, deliveredName);
    }

    private void require(FeatureKind.Option option, String name) {
        if (!kind.allows(option)) {
            throw new IllegalArgumentException(kind.text() + " has no option " + name);
        }
    }

    /** The length with this place, 0 first. */
    public int length(int place) {
        return lengths.get(place);
    }

    /**
     * How many events pass before the value no longer depends on where the series began, to a residual weight of 0.1 %:
     * ceil(3.45 (n + 1)) for an EMA, ceil(6.9 n) for Wilder's average, n for a window.
     */
    public int unstableEvents() {
        return switch (kind) {
            case FIELD, DELIVERED, VWAP_SESSION -> 0;
            case TRUE_RANGE -> 2;
            case CHANGE, SIMPLE_RETURN, LOG_RETURN, REALIZED_VOLATILITY -> length(0) + 1;
            case SMA,
                    STDEV,
                    BOLLINGER_MID,
                    BOLLINGER_UPPER,
                    BOLLINGER_LOWER,
                    ZSCORE,
                    VWAP,
                    VOLUME_RATIO,
                    HIGHEST,
                    LOWEST,
                    RANGE_POSITION -> length(0);
            case EMA -> exponential(length(0));
            case MACD -> exponential(Math.max(length(0), length(1)));
            case MACD_SIGNAL, MACD_HIST -> exponential(Math.max(length(0), length(1))) + exponential(length(2));
            case RSI, ATR -> smoothing == Smoothing.SIMPLE ? length(0) + 1 : wilder(length(0));
            case PLUS_DI, MINUS_DI -> wilder(length(0));
            case ADX -> 2 * wilder(length(0));
        };
    }

    private static int exponential(int length) {
        return (int) Math.ceil(3.45 * (length + 1));
    }

    private static int wilder(int length) {
        return (int) Math.ceil(6.9 * length);
    }

    /** The canonical text. */
    @Override
    public String toString() {
        return SpecText.write(this);
    }
}
