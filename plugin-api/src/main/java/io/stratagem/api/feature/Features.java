package io.stratagem.api.feature;

/**
 * Makes feature specs with the default convention; chain {@code on}, {@code seed}, {@code deviation} and so on to vary it. Lengths
 * are in bars, within [1, {@value FeatureSpec#MAX_LENGTH}].
 *
 * @since 1.0
 */
public final class Features {
    private Features() {}

    /** The price: a bar's close. */
    public static FeatureSpec price() {
        return FeatureSpec.of(FeatureKind.FIELD);
    }

    /** The bar's open. */
    public static FeatureSpec open() {
        return FeatureSpec.of(FeatureKind.FIELD).on(BarField.OPEN);
    }

    /** The bar's high. */
    public static FeatureSpec high() {
        return FeatureSpec.of(FeatureKind.FIELD).on(BarField.HIGH);
    }

    /** The bar's low. */
    public static FeatureSpec low() {
        return FeatureSpec.of(FeatureKind.FIELD).on(BarField.LOW);
    }

    /** The bar's volume. */
    public static FeatureSpec volume() {
        return FeatureSpec.of(FeatureKind.FIELD).on(BarField.VOLUME);
    }

    /** The close minus the close {@code length} bars ago. */
    public static FeatureSpec change(int length) {
        return FeatureSpec.of(FeatureKind.CHANGE, length);
    }

    /** The simple return over {@code length} bars. */
    public static FeatureSpec simpleReturn(int length) {
        return FeatureSpec.of(FeatureKind.SIMPLE_RETURN, length);
    }

    /** The log return over {@code length} bars. */
    public static FeatureSpec logReturn(int length) {
        return FeatureSpec.of(FeatureKind.LOG_RETURN, length);
    }

    /** The mean close of the last {@code length} bars. */
    public static FeatureSpec sma(int length) {
        return FeatureSpec.of(FeatureKind.SMA, length);
    }

    /** The exponential average of closes. */
    public static FeatureSpec ema(int length) {
        return FeatureSpec.of(FeatureKind.EMA, length);
    }

    /** Fast EMA minus slow EMA. */
    public static FeatureSpec macd(int fast, int slow) {
        return FeatureSpec.of(FeatureKind.MACD, fast, slow);
    }

    /** The EMA of the MACD. */
    public static FeatureSpec macdSignal(int fast, int slow, int signal) {
        return FeatureSpec.of(FeatureKind.MACD_SIGNAL, fast, slow, signal);
    }

    /** MACD minus its signal. */
    public static FeatureSpec macdHist(int fast, int slow, int signal) {
        return FeatureSpec.of(FeatureKind.MACD_HIST, fast, slow, signal);
    }

    /** The relative strength index, 0 to 100. */
    public static FeatureSpec rsi(int length) {
        return FeatureSpec.of(FeatureKind.RSI, length);
    }

    /** The true range. */
    public static FeatureSpec trueRange() {
        return FeatureSpec.of(FeatureKind.TRUE_RANGE);
    }

    /** The average true range. */
    public static FeatureSpec atr(int length) {
        return FeatureSpec.of(FeatureKind.ATR, length);
    }

    /** The average directional index, 0 to 100. */
    public static FeatureSpec adx(int length) {
        return FeatureSpec.of(FeatureKind.ADX, length);
    }

    /** The positive directional indicator, 0 to 100. */
    public static FeatureSpec plusDi(int length) {
        return FeatureSpec.of(FeatureKind.PLUS_DI, length);
    }

    /** The negative directional indicator, 0 to 100. */
    public static FeatureSpec minusDi(int length) {
        return FeatureSpec.of(FeatureKind.MINUS_DI, length);
    }

    /** The standard deviation of closes. */
    public static FeatureSpec stdev(int length) {
        return FeatureSpec.of(FeatureKind.STDEV, length);
    }

    /** The middle Bollinger band. */
    public static FeatureSpec bollingerMid(int length) {
        return FeatureSpec.of(FeatureKind.BOLLINGER_MID, length);
    }

    /** The upper Bollinger band, 2 deviations wide unless set. */
    public static FeatureSpec bollingerUpper(int length) {
        return FeatureSpec.of(FeatureKind.BOLLINGER_UPPER, length);
    }

    /** The lower Bollinger band, 2 deviations wide unless set. */
    public static FeatureSpec bollingerLower(int length) {
        return FeatureSpec.of(FeatureKind.BOLLINGER_LOWER, length);
    }

    /** How many deviations the close is from its mean. */
    public static FeatureSpec zscore(int length) {
        return FeatureSpec.of(FeatureKind.ZSCORE, length);
    }

    /** The deviation of log returns, per bar; {@code perYear()} annualises. */
    public static FeatureSpec realizedVolatility(int length) {
        return FeatureSpec.of(FeatureKind.REALIZED_VOLATILITY, length);
    }

    /** The volume-weighted typical price since the session's first bar. */
    public static FeatureSpec vwapSession() {
        return FeatureSpec.of(FeatureKind.VWAP_SESSION);
    }

    /** The volume-weighted typical price of the last {@code length} bars. */
    public static FeatureSpec vwap(int length) {
        return FeatureSpec.of(FeatureKind.VWAP, length);
    }

    /** Volume over its mean of {@code length} bars. */
    public static FeatureSpec volumeRatio(int length) {
        return FeatureSpec.of(FeatureKind.VOLUME_RATIO, length);
    }

    /** The largest close of {@code length} bars. */
    public static FeatureSpec highest(int length) {
        return FeatureSpec.of(FeatureKind.HIGHEST, length);
    }

    /** The smallest close of {@code length} bars. */
    public static FeatureSpec lowest(int length) {
        return FeatureSpec.of(FeatureKind.LOWEST, length);
    }

    /** Where the close lies in the range of {@code length} bars, 0 to 1. */
    public static FeatureSpec rangePosition(int length) {
        return FeatureSpec.of(FeatureKind.RANGE_POSITION, length);
    }

    /** A value only a source of finished vectors can deliver. */
    public static FeatureSpec delivered(String name) {
        return FeatureSpec.delivered(name);
    }
}
