package io.stratagem.api.observe;

/**
 * How a gate compares what was measured with its threshold.
 *
 * @since 1.0
 */
public enum Comparison {
    /** measured &lt; threshold. */
    BELOW("<"),
    /** measured &lt;= threshold. */
    AT_MOST("<="),
    /** measured &gt;= threshold. */
    AT_LEAST(">="),
    /** measured &gt; threshold. */
    ABOVE(">");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    /** The sign, such as {@code >=}. */
    public String sign() {
        return sign;
    }

    /** Whether the measured value passes; {@code NaN} never does. */
    public boolean passes(double measured, double threshold) {
        return switch (this) {
            case BELOW -> measured < threshold;
            case AT_MOST -> measured <= threshold;
            case AT_LEAST -> measured >= threshold;
            case ABOVE -> measured > threshold;
        };
    }
}
