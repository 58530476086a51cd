package io.stratagem.store.json;

import java.nio.charset.StandardCharsets;

/**
 * The number form of ECMAScript, which RFC 8785 prescribes: the shortest digits that read back as the same double, plain between
 * 1e-6 and 1e21, with an exponent ({@code 1e+21}, {@code 1e-7}) outside, integers without a point, and one zero.
 *
 * <p>Not thread-safe: it works in buffers it keeps, and allocates nothing.
 */
final class ShortestNumber {
    /** The longest text {@link #write} makes, with room to spare. */
    static final int MAX_BYTES = 32;

    private static final double EXACT_INTEGERS = 9_007_199_254_740_992.0;
    private static final double FEW_DIGITS = 1e-320;
    private static final int PLAIN_LIMIT = 21;
    private static final int PLAIN_FLOOR = -6;

    /** Java's text of the number at hand; a builder takes it without making a string. */
    private final StringBuilder text = new StringBuilder(MAX_BYTES);

    /** The number at hand is 0.d1..dk times ten to the place, with no zero at either end of the digits. */
    private final byte[] digits = new byte[MAX_BYTES];

    private int count;
    private int place;

    /** Writes a finite double at an offset with {@link #MAX_BYTES} of room; returns the offset behind it. */
    int write(double value, byte[] target, int offset) {
        if (value == Math.rint(value) && Math.abs(value) < EXACT_INTEGERS) {
            return write((long) value, target, offset);
        }
        int at = offset;
        if (value < 0) {
            target[at++] = '-';
        }
        take(Math.abs(value));
        return layOut(target, at);
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

    /** Reads digits and place from Java's text, such as {@code 12.5} or {@code 1.25E-7}. */
    private void take(double magnitude) {
        text.setLength(0);
        text.append(magnitude);
        count = 0;
        place = 0;
        boolean pointSeen = false;
        int exponent = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '.') {
                pointSeen = true;
            } else if (unit == 'E') {
                exponent = Integer.parseInt(text, i + 1, text.length(), 10);
                break;
            } else if (unit == '0' && count == 0) {
                place -= pointSeen ? 1 : 0;
            } else {
                digits[count++] = (byte) unit;
                place += pointSeen ? 0 : 1;
            }
        }
        place += exponent;
        while (digits[count - 1] == '0') {
            count--;
        }
        if (magnitude < FEW_DIGITS && count == 2) {
            shorten(magnitude);
        }
    }

    /** Java prefers the nearest of one and two digits; ECMAScript one digit whenever one is enough. */
    private void shorten(double magnitude) {
        int rounded = (10 * (digits[0] - '0') + (digits[1] - '0') + 5) / 10;
        int shorterPlace = rounded == 10 ? place + 1 : place;
        int digit = rounded == 10 ? 1 : rounded;
        if (Double.parseDouble("0." + digit + "E" + shorterPlace) == magnitude) {
            digits[0] = (byte) ('0' + digit);
            count = 1;
            place = shorterPlace;
        }
    }

    private int layOut(byte[] target, int offset) {
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
        if (count > 1) {
            target[at++] = '.';
            at = copy(target, at, 1, count);
        }
        int exponent = place - 1;
        target[at++] = 'e';
        target[at++] = (byte) (exponent < 0 ? '-' : '+');
        return write((long) Math.abs(exponent), target, at);
    }

    private int copy(byte[] target, int offset, int from, int to) {
        System.arraycopy(digits, from, target, offset, to - from);
        return offset + to - from;
    }

    private static int zeros(byte[] target, int offset, int count) {
        for (int i = 0; i < count; i++) {
            target[offset + i] = '0';
        }
        return offset + count;
    }
}
