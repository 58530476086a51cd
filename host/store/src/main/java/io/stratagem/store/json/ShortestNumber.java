package io.stratagem.store.json;

import java.nio.charset.StandardCharsets;

/**
 * The number form of ECMAScript, which RFC 8785 prescribes: the shortest digits that read back as the same double, plain between
 * 1e-6 and 1e21, with an exponent ({@code 1e+21}, {@code 1e-7}) outside, integers without a point, and one zero.
 */
final class ShortestNumber {
    /** The longest text {@link #write} makes, with room to spare. */
    static final int MAX_BYTES = 32;

    private static final double EXACT_INTEGERS = 9_007_199_254_740_992.0;
    private static final double FEW_DIGITS = 1e-320;
    private static final int PLAIN_LIMIT = 21;
    private static final int PLAIN_FLOOR = -6;

    private ShortestNumber() {}

    /** Writes a finite double at an offset with {@link #MAX_BYTES} of room; returns the offset behind it. */
    static int write(double value, byte[] target, int offset) {
        if (value == Math.rint(value) && Math.abs(value) < EXACT_INTEGERS) {
            return write((long) value, target, offset);
        }
        int at = offset;
        if (value < 0) {
            target[at++] = '-';
        }
        Decimal decimal = Decimal.of(Math.abs(value));
        return decimal.layOut(target, at);
    }

    /** Writes an integer. */
    static int write(long value, byte[] target, int offset) {
        if (value == Long.MIN_VALUE) {
            byte[] text = Long.toString(value).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(text, 0, target, offset, text.length);
            return offset + text.length;
        }
        int at = offset;
        long rest = value;
        if (rest < 0) {
            target[at++] = '-';
            rest = -rest;
        }
        int digits = 1;
        for (long bound = 10; digits < 19 && rest >= bound; bound *= 10) {
            digits++;
        }
        for (int i = at + digits - 1; i >= at; i--) {
            target[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return at + digits;
    }

    /**
     * Digits d1..dk and the place of the point: the value is 0.d1..dk times ten to that place.
     *
     * @param digits without leading or trailing zeros
     */
    private record Decimal(String digits, int place) {
        static Decimal of(double magnitude) {
            String text = Double.toString(magnitude);
            int mark = text.indexOf('E');
            int exponent = mark < 0 ? 0 : Integer.parseInt(text, mark + 1, text.length(), 10);
            String mantissa = mark < 0 ? text : text.substring(0, mark);
            int point = mantissa.indexOf('.');
            String digits = mantissa.substring(0, point) + mantissa.substring(point + 1);
            int first = 0;
            while (digits.charAt(first) == '0') {
                first++;
            }
            int end = digits.length();
            while (digits.charAt(end - 1) == '0') {
                end--;
            }
            Decimal decimal = new Decimal(digits.substring(first, end), point + exponent - first);
            return magnitude < FEW_DIGITS && decimal.digits.length() == 2 ? decimal.shortened(magnitude) : decimal;
        }

        /** Java prefers the nearest of one and two digits; ECMAScript one digit whenever one is enough. */
        private Decimal shortened(double magnitude) {
            int rounded = (Integer.parseInt(digits) + 5) / 10;
            Decimal one = rounded == 10 ? new Decimal("1", place + 1) : new Decimal(Integer.toString(rounded), place);
            return Double.parseDouble("0." + one.digits + "E" + one.place) == magnitude ? one : this;
        }

        int layOut(byte[] target, int offset) {
            int count = digits.length();
            if (place > PLAIN_LIMIT || place <= PLAIN_FLOOR) {
                return withExponent(target, offset);
            }
            int at = offset;
            if (place <= 0) {
                target[at++] = '0';
                target[at++] = '.';
                at = zeros(target, at, -place);
                return copy(target, at, 0, count);
            }
            if (count <= place) {
                at = copy(target, at, 0, count);
                return zeros(target, at, place - count);
            }
            at = copy(target, at, 0, place);
            target[at++] = '.';
            return copy(target, at, place, count);
        }

        private int withExponent(byte[] target, int offset) {
            int at = copy(target, offset, 0, 1);
            if (digits.length() > 1) {
                target[at++] = '.';
                at = copy(target, at, 1, digits.length());
            }
            int exponent = place - 1;
            target[at++] = 'e';
            target[at++] = (byte) (exponent < 0 ? '-' : '+');
            return write((long) Math.abs(exponent), target, at);
        }

        private int copy(byte[] target, int offset, int from, int to) {
            int at = offset;
            for (int i = from; i < to; i++) {
                target[at++] = (byte) digits.charAt(i);
            }
            return at;
        }

        private static int zeros(byte[] target, int offset, int count) {
            for (int i = 0; i < count; i++) {
                target[offset + i] = '0';
            }
            return offset + count;
        }
    }
}
