package io.stratagem.guard;

import java.math.BigInteger;
import org.jspecify.annotations.NullUnmarked;

/** Integers of up to 65,536 bits; a larger one is an ArithmeticException. Charged by the work of the operation. */
@StandsIn(of = BigInteger.class)
@Cost(CostClass.GUARD)
@NullUnmarked // nulls pass as the original lets them
public final class BigIntegerCalls {
    private BigIntegerCalls() {}

    private static final int MAX_BITS = 1 << 16;

    public static BigInteger add(BigInteger first, BigInteger second) {
        Meter.charge(1 + (words(first) + words(second)) / 4);
        return bounded(first.add(second));
    }

    public static BigInteger subtract(BigInteger first, BigInteger second) {
        Meter.charge(1 + (words(first) + words(second)) / 4);
        return bounded(first.subtract(second));
    }

    public static BigInteger and(BigInteger first, BigInteger second) {
        Meter.charge(1 + (words(first) + words(second)) / 4);
        return bounded(first.and(second));
    }

    public static BigInteger or(BigInteger first, BigInteger second) {
        Meter.charge(1 + (words(first) + words(second)) / 4);
        return bounded(first.or(second));
    }

    public static BigInteger xor(BigInteger first, BigInteger second) {
        Meter.charge(1 + (words(first) + words(second)) / 4);
        return bounded(first.xor(second));
    }

    public static BigInteger andNot(BigInteger first, BigInteger second) {
        Meter.charge(1 + (words(first) + words(second)) / 4);
        return bounded(first.andNot(second));
    }

    public static BigInteger min(BigInteger first, BigInteger second) {
        Meter.charge(1 + (words(first) + words(second)) / 4);
        return bounded(first.min(second));
    }

    public static BigInteger max(BigInteger first, BigInteger second) {
        Meter.charge(1 + (words(first) + words(second)) / 4);
        return bounded(first.max(second));
    }

    public static BigInteger multiply(BigInteger first, BigInteger second) {
        requireBits((long) first.bitLength() + second.bitLength() - 2);
        multiplied(first, second);
        return bounded(first.multiply(second));
    }

    public static BigInteger divide(BigInteger first, BigInteger second) {
        multiplied(first, second);
        return bounded(first.divide(second));
    }

    public static BigInteger mod(BigInteger first, BigInteger second) {
        multiplied(first, second);
        return bounded(first.mod(second));
    }

    public static BigInteger remainder(BigInteger first, BigInteger second) {
        multiplied(first, second);
        return bounded(first.remainder(second));
    }

    public static BigInteger[] divideAndRemainder(BigInteger first, BigInteger second) {
        multiplied(first, second);
        return first.divideAndRemainder(second);
    }

    public static BigInteger pow(BigInteger base, int exponent) {
        int length = base.abs().bitLength();
        if (length <= 1 && exponent > 1) {
            return base.signum() < 0 && exponent % 2 == 0 ? BigInteger.ONE : base;
        }
        long bits = Math.max(0, length - 1L) * Math.max(0, exponent);
        requireBits(bits);
        long words = 1 + bits / Integer.SIZE;
        Meter.charge(1 + words * words / 8);
        return bounded(base.pow(exponent));
    }

    public static BigInteger shiftLeft(BigInteger number, int bits) {
        requireBits((long) number.bitLength() + bits);
        Meter.charge(1 + words(number) / 4);
        return bounded(number.shiftLeft(bits));
    }

    public static BigInteger shiftRight(BigInteger number, int bits) {
        requireBits((long) number.bitLength() - bits);
        Meter.charge(1 + words(number) / 4);
        return bounded(number.shiftRight(bits));
    }

    public static BigInteger setBit(BigInteger number, int bit) {
        requireBits(bit);
        Meter.charge(1 + words(number) / 4);
        return bounded(number.setBit(bit));
    }

    public static BigInteger clearBit(BigInteger number, int bit) {
        requireBits(bit);
        Meter.charge(1 + words(number) / 4);
        return bounded(number.clearBit(bit));
    }

    public static BigInteger flipBit(BigInteger number, int bit) {
        requireBits(bit);
        Meter.charge(1 + words(number) / 4);
        return bounded(number.flipBit(bit));
    }

    public static BigInteger abs(BigInteger number) {
        Meter.charge(1 + words(number) / 4);
        return bounded(number.abs());
    }

    public static BigInteger negate(BigInteger number) {
        Meter.charge(1 + words(number) / 4);
        return bounded(number.negate());
    }

    public static BigInteger not(BigInteger number) {
        Meter.charge(1 + words(number) / 4);
        return bounded(number.not());
    }

    public static BigInteger sqrt(BigInteger number) {
        Meter.charge(1 + words(number) * words(number));
        return bounded(number.sqrt());
    }

    public static BigInteger gcd(BigInteger first, BigInteger second) {
        long words = Math.max(words(first), words(second));
        Meter.charge(1 + 4 * words * words);
        return bounded(first.gcd(second));
    }

    public static BigInteger modInverse(BigInteger number, BigInteger modulus) {
        long words = Math.max(words(number), words(modulus));
        Meter.charge(1 + 16 * words * words);
        return bounded(number.modInverse(modulus));
    }

    public static BigInteger modPow(BigInteger base, BigInteger exponent, BigInteger modulus) {
        long words = Math.max(words(base), words(modulus));
        Meter.charge(1 + (1L + exponent.bitLength()) * (1 + words * words / 2));
        return bounded(base.modPow(exponent, modulus));
    }

    public static int compareTo(BigInteger first, BigInteger second) {
        return Walk.compare(first, second);
    }

    public static int bitCount(BigInteger number) {
        Meter.charge(1 + words(number) / 4);
        return number.bitCount();
    }

    public static int getLowestSetBit(BigInteger number) {
        Meter.charge(1 + words(number) / 4);
        return number.getLowestSetBit();
    }

    public static double doubleValue(BigInteger number) {
        Meter.charge(1 + words(number) / 4);
        return number.doubleValue();
    }

    public static byte[] toByteArray(BigInteger number) {
        Texts.made(4 * words(number));
        return number.toByteArray();
    }

    public static String toString(BigInteger number) {
        chargeText(number);
        return number.toString();
    }

    public static String toString(BigInteger number, int radix) {
        chargeText(number);
        return number.toString(radix);
    }

    public static void chargeNew(String text) {
        read(text, 10);
    }

    public static void chargeNew(String text, int radix) {
        read(text, radix);
    }

    public static void chargeNew(byte[] bytes) {
        requireBits(8L * bytes.length - 8);
        Walk.read(bytes.length);
    }

    public static void chargeNew(int sign, byte[] bytes) {
        requireBits(8L * bytes.length - 8);
        Walk.read(bytes.length);
    }

    /** Before a number is printed. */
    static void chargeText(BigInteger number) {
        long words = words(number);
        Meter.charge(1 + words * words / 4);
        Texts.made(10 * words);
    }

    private static void read(String text, int radix) {
        long words = 1 + text.length() / 6L;
        Meter.charge(1 + words * words / 8);
        requireBits(text.length() / 2L);
        bounded(new BigInteger(text, radix));
    }

    private static void multiplied(BigInteger first, BigInteger second) {
        Meter.charge(1 + words(first) * words(second) / 8);
    }

    private static long words(BigInteger number) {
        return 1 + number.bitLength() / (long) Integer.SIZE;
    }

    private static void requireBits(long bits) {
        if (bits > MAX_BITS) {
            throw new ArithmeticException("an integer of more than " + MAX_BITS + " bits");
        }
    }

    private static BigInteger bounded(BigInteger result) {
        requireBits(result.bitLength());
        Meter.allocate(40 + 4 * words(result));
        return result;
    }
}
