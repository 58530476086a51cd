package io.stratagem.store.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The number form of ECMAScript, which RFC 8785 prescribes: the shortest digits that read back as the same double, plain between
 * 1e-6 and 1e21, with an exponent ({@code 1e+21}, {@code 1e-7}) outside, integers without a point, and one zero.
 *
 * <p>Not thread-safe: it keeps the decimal at hand, and allocates nothing.
 */
final class ShortestNumber {
    /** The longest text {@link #write} makes, with room to spare. */
    static final int MAX_BYTES = 32;

    /** The longest text {@link #writeRounded} makes: the largest double has 309 digits. */
    static final int MAX_ROUNDED_BYTES = 320;

    private static final double EXACT_INTEGERS = 9_007_199_254_740_992.0;
    private static final int MAX_LONG_DIGITS = 19;
    private static final int PLAIN_LIMIT = 21;
    private static final int PLAIN_FLOOR = -6;

    /** "00", "01", ... "99", each as the two bytes in their order: two digits are written with one division and one store. */
    private static final short[] PAIRS = pairs();

    private static final VarHandle TWO_BYTES = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN)
            .withInvokeExactBehavior();

    private static final long[] TENS = tens();

    private final ShortestDecimal decimal = new ShortestDecimal();

    private static short[] pairs() {
        short[] pairs = new short[100];
        for (int number = 0; number < pairs.length; number++) {
            pairs[number] = (short) (('0' + number / 10) << Byte.SIZE | ('0' + number % 10));
        }
        return pairs;
    }

    private static long[] tens() {
        long[] tens = new long[MAX_LONG_DIGITS];
        tens[0] = 1;
        for (int power = 1; power < tens.length; power++) {
            tens[power] = 10 * tens[power - 1];
        }
        return tens;
    }

    /** Writes a finite double at an offset with {@link #MAX_BYTES} of room; returns the offset behind it. */
    int write(double value, byte[] target, int offset) {
        if (value == Math.rint(value) && Math.abs(value) < EXACT_INTEGERS) {
            return write((long) value, target, offset);
        }
        int at = offset;
        if (value < 0) {
            target[at++] = '-';
        }
        decimal.take(Math.abs(value));
        return layOut(decimal.digits(), decimal.exponent(), target, at);
    }

    /**
     * Writes a finite double at an offset with {@link #MAX_ROUNDED_BYTES} of room: rounded half-even, from its shortest decimal form, to
     * so many decimals, trailing zeros dropped, never with an exponent. Returns the offset behind it.
     */
    int writeRounded(double value, int decimals, byte[] target, int offset) {
        if (value == Math.rint(value) && Math.abs(value) < EXACT_INTEGERS) {
            return write((long) value, target, offset);
        }
        decimal.take(Math.abs(value));
        long digits = decimal.digits();
        int exponent = decimal.exponent();
        if (exponent < -decimals) {
            digits = dropped(digits, -decimals - exponent);
            exponent = -decimals;
            while (digits != 0 && digits % 10 == 0) {
                digits /= 10;
                exponent++;
            }
        }
        if (digits == 0) {
            target[offset] = '0';
            return offset + 1;
        }
        int at = offset;
        if (value < 0) {
            target[at++] = '-';
        }
        return plain(digits, count(digits), exponent, target, at);
    }

    /** The digits without the last so many, rounded half-even. */
    private static long dropped(long digits, int places) {
        if (places >= TENS.length) {
            return 0;
        }
        long unit = TENS[places];
        long kept = digits / unit;
        long rest = digits - kept * unit;
        long half = unit / 2;
        return rest > half || (rest == half && (kept & 1) == 1) ? kept + 1 : kept;
    }

    /** Writes an integer. */
    static int write(long value, byte[] target, int offset) {
        if (value == Long.MIN_VALUE) {
            byte[] text = Long.toString(value).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(text, 0, target, offset, text.length);
            return offset + text.length;
        }
        int at = offset;
        long magnitude = value;
        if (magnitude < 0) {
            target[at++] = '-';
            magnitude = -magnitude;
        }
        int count = count(magnitude);
        writeDigits(magnitude, count, target, at);
        return at + count;
    }

    /** How many digits an integer has, from its bits: 1233/4096 is just above log10(2). */
    private static int count(long magnitude) {
        long positive = magnitude | 1;
        int atLeast = ((Long.SIZE - Long.numberOfLeadingZeros(positive)) * 1233) >>> 12;
        return atLeast < MAX_LONG_DIGITS && positive >= TENS[atLeast] ? atLeast + 1 : atLeast;
    }

    /** Writes exactly so many digits, eight at a time, so that the divisions need not wait for each other. */
    private static void writeDigits(long magnitude, int count, byte[] target, int offset) {
        long rest = magnitude;
        int at = offset + count;
        while (at - offset > 8) {
            long leading = rest / 100_000_000;
            int eight = (int) (rest - 100_000_000 * leading);
            int first = eight / 10_000;
            int last = eight - 10_000 * first;
            at -= 8;
            writePair(first / 100, target, at);
            writePair(first % 100, target, at + 2);
            writePair(last / 100, target, at + 4);
            writePair(last % 100, target, at + 6);
            rest = leading;
        }
        int few = (int) rest;
        while (at - offset >= 2) {
            int hundreds = few / 100;
            at -= 2;
            writePair(few - 100 * hundreds, target, at);
            few = hundreds;
        }
        if (at > offset) {
            target[offset] = (byte) ('0' + few);
        }
    }

    private static void writePair(int number, byte[] target, int at) {
        TWO_BYTES.set(target, at, PAIRS[number]);
    }

    private static int layOut(long digits, int exponent, byte[] target, int offset) {
        int count = count(digits);
        int place = count + exponent;
        return place > PLAIN_LIMIT || place <= PLAIN_FLOOR
                ? withExponent(digits, count, place - 1, target, offset)
                : plain(digits, count, exponent, target, offset);
    }

    private static int plain(long digits, int count, int exponent, byte[] target, int offset) {
        int place = count + exponent;
        if (place <= 0) {
            target[offset] = '0';
            target[offset + 1] = '.';
            int at = zeros(target, offset + 2, -place);
            writeDigits(digits, count, target, at);
            return at + count;
        }
        if (exponent >= 0) {
            writeDigits(digits, count, target, offset);
            return zeros(target, offset + count, exponent);
        }
        long unit = TENS[-exponent];
        long whole = digits / unit;
        writeDigits(whole, place, target, offset);
        target[offset + place] = '.';
        writeDigits(digits - whole * unit, -exponent, target, offset + place + 1);
        return offset + count + 1;
    }

    private static int withExponent(long digits, int count, int exponent, byte[] target, int offset) {
        int at = offset;
        if (count == 1) {
            target[at++] = (byte) ('0' + digits);
        } else {
            writeDigits(digits, count, target, at + 1);
            target[at] = target[at + 1];
            target[at + 1] = '.';
            at += count + 1;
        }
        target[at++] = 'e';
        target[at++] = (byte) (exponent < 0 ? '-' : '+');
        return write((long) Math.abs(exponent), target, at);
    }

    private static int zeros(byte[] target, int offset, int count) {
        for (int i = 0; i < count; i++) {
            target[offset + i] = '0';
        }
        return offset + count;
    }
}
