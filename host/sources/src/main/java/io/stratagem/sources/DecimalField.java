package io.stratagem.sources;

import java.nio.charset.StandardCharsets;

/**
 * Reads a decimal number from bytes: a sign, digits, a point, an exponent, and nothing else. The result is the double nearest to the
 * text, always: a product or quotient of two exact doubles where that suffices, the platform's parser otherwise.
 */
final class DecimalField {
    private static final long EXACT_MANTISSA = 1L << 53;
    private static final int MAX_DIGITS = 18;
    private static final int MAX_EXPONENT_DIGITS = 4;
    private static final double[] POWERS = powers();

    private DecimalField() {}

    private static double[] powers() {
        double[] powers = new double[23];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }

    /** The number, {@code NaN} when the bytes are none, an infinity when it is too large. Allocates only for long numbers. */
    static double parse(byte[] bytes, int start, int end) {
        int at = start;
        boolean negative = false;
        if (at < end && (bytes[at] == '-' || bytes[at] == '+')) {
            negative = bytes[at] == '-';
            at++;
        }
        long mantissa = 0;
        int digits = 0;
        int significant = 0;
        int scale = 0;
        boolean point = false;
        for (; at < end; at++) {
            int digit = bytes[at] - '0';
            if (digit >= 0 && digit <= 9) {
                digits++;
                if (significant > 0 || digit != 0) {
                    significant++;
                }
                if (significant <= MAX_DIGITS) {
                    mantissa = mantissa * 10 + digit;
                }
                if (point) {
                    scale--;
                }
            } else if (bytes[at] == '.' && !point) {
                point = true;
            } else {
                break;
            }
        }
        if (digits == 0) {
            return Double.NaN;
        }
        if (at < end) {
            int exponent = exponent(bytes, at, end);
            if (exponent == Integer.MIN_VALUE) {
                return Double.NaN;
            }
            scale += exponent;
        }
        if (significant > MAX_DIGITS || mantissa > EXACT_MANTISSA || Math.abs(scale) >= POWERS.length) {
            return Double.parseDouble(new String(bytes, start, end - start, StandardCharsets.US_ASCII));
        }
        double value = scale < 0 ? mantissa / POWERS[-scale] : mantissa * POWERS[scale];
        return negative ? -value : value;
    }

    /** The exponent part, or {@code Integer.MIN_VALUE} when it is none. */
    private static int exponent(byte[] bytes, int start, int end) {
        int at = start;
        if (bytes[at] != 'e' && bytes[at] != 'E') {
            return Integer.MIN_VALUE;
        }
        at++;
        boolean negative = false;
        if (at < end && (bytes[at] == '-' || bytes[at] == '+')) {
            negative = bytes[at] == '-';
            at++;
        }
        if (at == end || end - at > MAX_EXPONENT_DIGITS) {
            return Integer.MIN_VALUE;
        }
        int exponent = 0;
        for (; at < end; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                return Integer.MIN_VALUE;
            }
            exponent = exponent * 10 + digit;
        }
        return negative ? -exponent : exponent;
    }
}
