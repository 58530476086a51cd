package io.stratagem.api.feature;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * The features the host can compute, schema version {@value FeatureSpec#SCHEMA_VERSION}. Lengths count bars, the current one
 * included.
 *
 * @since 1.0
 */
public enum FeatureKind {
    /** A field of the bar itself. */
    FIELD(0, Option.INPUT),
    /** input[t] - input[t-n]. */
    CHANGE(1, Option.INPUT),
    /** input[t] / input[t-n] - 1; missing when a value is not positive. */
    SIMPLE_RETURN(1, Option.INPUT),
    /** ln(input[t] / input[t-n]); missing when a value is not positive. */
    LOG_RETURN(1, Option.INPUT),
    /** Mean of the last n. */
    SMA(1, Option.INPUT),
    /** Exponential average with factor 2 / (n + 1). */
    EMA(1, Option.INPUT, Option.SEED),
    /** Fast EMA minus slow EMA (Appel). Lengths: fast, slow. */
    MACD(2, Option.INPUT, Option.SEED),
    /** EMA of the MACD. Lengths: fast, slow, signal. */
    MACD_SIGNAL(3, Option.INPUT, Option.SEED),
    /** MACD minus its signal. Lengths: fast, slow, signal. */
    MACD_HIST(3, Option.INPUT, Option.SEED),
    /** Relative strength index, 0 to 100 (Wilder 1978); 50 when neither gains nor losses were seen, unless TA-Lib's 0 applies. */
    RSI(1, Option.INPUT, Option.SEED, Option.SMOOTHING),
    /** max(high, previous close) - min(low, previous close) (Wilder 1978). */
    TRUE_RANGE(0, Option.FIRST_RANGE),
    /** Average true range. */
    ATR(1, Option.SEED, Option.SMOOTHING, Option.FIRST_RANGE),
    /** Average directional index, 0 to 100 (Wilder 1978), seeded as TA-Lib does. */
    ADX(1),
    /** Positive directional indicator, 0 to 100. */
    PLUS_DI(1),
    /** Negative directional indicator, 0 to 100. */
    MINUS_DI(1),
    /** Standard deviation of the last n. */
    STDEV(1, Option.INPUT, Option.DEVIATION),
    /** Middle Bollinger band: the mean. */
    BOLLINGER_MID(1, Option.INPUT, Option.DEVIATION, Option.MULTIPLIER),
    /** Upper Bollinger band: mean + k deviations (Bollinger 2001). */
    BOLLINGER_UPPER(1, Option.INPUT, Option.DEVIATION, Option.MULTIPLIER),
    /** Lower Bollinger band: mean - k deviations. */
    BOLLINGER_LOWER(1, Option.INPUT, Option.DEVIATION, Option.MULTIPLIER),
    /** (input - mean) / deviation of the last n; missing when the deviation is 0. */
    ZSCORE(1, Option.INPUT, Option.DEVIATION),
    /** Standard deviation of the last n log returns, per bar unless annualised. */
    REALIZED_VOLATILITY(1, Option.INPUT, Option.DEVIATION, Option.ANNUALISED),
    /** Volume-weighted price since the session's first bar; missing outside it, at one day or longer, and while volume is 0. */
    VWAP_SESSION(0, Option.INPUT),
    /** Volume-weighted price of the last n bars; missing while their volume is 0. */
    VWAP(1, Option.INPUT),
    /** Volume / mean volume of the last n bars; missing when that mean is 0. */
    VOLUME_RATIO(1),
    /** Largest of the last n. */
    HIGHEST(1, Option.INPUT),
    /** Smallest of the last n. */
    LOWEST(1, Option.INPUT),
    /** (close - lowest low) / (highest high - lowest low) of the last n, 0 to 1; missing when they are equal. */
    RANGE_POSITION(1),
    /** A value only a source of finished vectors can deliver, by name. */
    DELIVERED(0);

    private final String text = name().toLowerCase(Locale.ROOT);
    private final int lengthCount;
    private final Set<Option> options;

    FeatureKind(int lengthCount, Option... options) {
        this.lengthCount = lengthCount;
        this.options = options.length == 0 ? EnumSet.noneOf(Option.class) : EnumSet.copyOf(Arrays.asList(options));
    }

    /** The lower-case name. */
    public String text() {
        return text;
    }

    /** How many lengths a spec of this kind has. */
    public int lengthCount() {
        return lengthCount;
    }

    /** Whether a spec of this kind may set the option. */
    boolean allows(Option option) {
        return options.contains(option);
    }

    /** The field a spec of this kind reads when none is named. */
    BarField defaultInput() {
        return this == VWAP || this == VWAP_SESSION ? BarField.TYPICAL : BarField.CLOSE;
    }

    /** What can be varied in a spec beside its lengths. */
    enum Option {
        INPUT,
        SEED,
        SMOOTHING,
        FIRST_RANGE,
        DEVIATION,
        MULTIPLIER,
        ANNUALISED
    }
}
