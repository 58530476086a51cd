package io.stratagem.features;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads delivered numbers, and computes with them in 28 digits, half-even. */
final class Decimals {
    /** The arithmetic of derived values. */
    static final MathContext DECIMAL28 = new MathContext(28, RoundingMode.HALF_EVEN);

    static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final int LONGEST_TEXT = 400;
    private static final int LARGEST_EXPONENT = 400;

    private Decimals() {}

    /** The number a text or number stands for, digits kept as given; null when it is none, or not finite as a double. */
    static @Nullable BigDecimal read(@Nullable Object value) {
        if (value == null || value instanceof Map || value instanceof Boolean) {
            return null;
        }
        String text = value.toString().strip();
        if (text.length() > LONGEST_TEXT) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text);
            // keeps the cost of arithmetic bounded, whatever exponent a source writes
            boolean bounded = Math.abs((long) number.scale()) <= LARGEST_EXPONENT + number.precision();
            return bounded && !Double.isInfinite(number.doubleValue()) ? number : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    /** (value - base) / base in hundredths of a percent; null when a part is missing or the base is 0. */
    static @Nullable BigDecimal basisPoints(@Nullable BigDecimal value, @Nullable BigDecimal base) {
        return value == null ? null : ratio(base == null ? null : value.subtract(base, DECIMAL28), base, TEN_THOUSAND);
    }

    /** dividend / divisor x factor; null when a part is missing or the divisor is 0. */
    static @Nullable BigDecimal ratio(@Nullable BigDecimal dividend, @Nullable BigDecimal divisor, BigDecimal factor) {
        if (dividend == null || divisor == null || divisor.signum() == 0) {
            return null;
        }
        return dividend.divide(divisor, DECIMAL28).multiply(factor, DECIMAL28);
    }
}
