package io.stratagem.store.json;

import java.math.BigInteger;

/**
 * Powers of ten as 126-bit integers, and the logarithms that lead to them: what {@link ShortestDecimal} multiplies with. For each k the
 * table holds {@code g = floor(10^-k × 2^-r) + 1} with r such that g has 126 bits, cut into a high and a low half of 63 bits.
 */
final class PowersOfTen {
    private static final int BITS = 126;
    private static final long LOW_63_BITS = Long.MAX_VALUE;

    /** What the numbers of a market need. All powers would cost every start several times this, so they wait for a number that needs them. */
    private static final PowersOfTen NEAR = new PowersOfTen(-40, 40);

    private final int minK;
    private final long[] high;
    private final long[] low;

    /** From {@code minK}, which lies as far below zero as {@code maxK} above, or farther. */
    private PowersOfTen(int minK, int maxK) {
        this.minK = minK;
        high = new long[maxK - minK + 1];
        low = new long[maxK - minK + 1];
        BigInteger power = BigInteger.ONE;
        for (int exponent = 0; exponent <= -minK; exponent++) {
            keep(-exponent, power.shiftLeft(BITS).shiftRight(power.bitLength()));
            if (exponent > 0 && exponent <= maxK) {
                BigInteger inverse =
                        BigInteger.ONE.shiftLeft(BITS + power.bitLength() - 1).divide(power);
                keep(exponent, inverse);
            }
            power = power.multiply(BigInteger.TEN);
        }
    }

    private void keep(int k, BigInteger floor) {
        BigInteger g = floor.add(BigInteger.ONE);
        high[k - minK] = g.shiftRight(63).longValueExact();
        low[k - minK] = g.longValue() & LOW_63_BITS;
    }

    /** The powers that hold this k. */
    static PowersOfTen holding(int k) {
        int place = k - NEAR.minK;
        return place >= 0 && place < NEAR.high.length ? NEAR : All.TABLE;
    }

    /** The high 63 bits for k. */
    long high(int k) {
        return high[k - minK];
    }

    /** The low 63 bits for k. */
    long low(int k) {
        return low[k - minK];
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

    /** The decimal exponents a double can need, from the smallest subnormal to the largest number. */
    private static final class All {
        private static final PowersOfTen TABLE = new PowersOfTen(-324, 292);
    }
}
