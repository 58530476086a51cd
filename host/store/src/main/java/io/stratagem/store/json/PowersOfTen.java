package io.stratagem.store.json;

import java.math.BigInteger;

/**
 * Powers of ten as 126-bit integers, and the logarithms that lead to them: what {@link ShortestDecimal} multiplies with. For each k the
 * table holds {@code g = floor(10^-k × 2^-r) + 1} with r such that g has 126 bits, cut into a high and a low half of 63 bits.
 */
final class PowersOfTen {
    /** The decimal exponents a double can need, from the smallest subnormal to the largest number. */
    private static final int MIN_K = -324;

    private static final int MAX_K = 292;
    private static final int BITS = 126;
    private static final long LOW_63_BITS = Long.MAX_VALUE;

    private static final long[] HIGH = new long[MAX_K - MIN_K + 1];
    private static final long[] LOW = new long[MAX_K - MIN_K + 1];

    static {
        BigInteger power = BigInteger.ONE;
        for (int exponent = 0; exponent <= -MIN_K; exponent++) {
            keep(-exponent, power.shiftLeft(BITS).shiftRight(power.bitLength()));
            if (exponent > 0 && exponent <= MAX_K) {
                BigInteger inverse =
                        BigInteger.ONE.shiftLeft(BITS + power.bitLength() - 1).divide(power);
                keep(exponent, inverse);
            }
            power = power.multiply(BigInteger.TEN);
        }
    }

    private PowersOfTen() {}

    private static void keep(int k, BigInteger floor) {
        BigInteger g = floor.add(BigInteger.ONE);
        HIGH[k - MIN_K] = g.shiftRight(63).longValueExact();
        LOW[k - MIN_K] = g.longValue() & LOW_63_BITS;
    }

    /** The high 63 bits for k. */
    static long high(int k) {
        return HIGH[k - MIN_K];
    }

    /** The low 63 bits for k. */
    static long low(int k) {
        return LOW[k - MIN_K];
    }

    /** floor(log10(2^e)). The constants of these three are the logarithms in fixed point, exact for every exponent of a double. */
    static int floorLog10OfPowerOf2(int e) {
        return (int) ((e * 661_971_961_083L) >> 41);
    }

    /** floor(log10(3/4 × 2^e)). */
    static int floorLog10OfThreeQuartersOfPowerOf2(int e) {
        return (int) ((e * 661_971_961_083L - 274_743_187_321L) >> 41);
    }

    /** floor(log2(10^e)). */
    static int floorLog2OfPowerOf10(int e) {
        return (int) ((e * 913_124_641_741L) >> 38);
    }
}
