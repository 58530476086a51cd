package io.stratagem.store.json;

/**
 * The shortest decimal that reads back as a double, as an integer of at most 17 digits and a power of ten; of several shortest ones the
 * nearest. After R. Giulietti, "The Schubfach way to render doubles" (2020).
 *
 * <p>The double c × 2^q owns the reals that round to it. The method scales this interval by a power of ten so that it holds at least
 * one and at most a few integers, and decides with one multiplication by a 126-bit power whether an integer, or one that is a multiple
 * of ten and so a digit shorter, lies inside. Values are kept times four, so that halves and quarters stay exact integers.
 *
 * <p>Not thread-safe: it keeps the last result in fields, and allocates nothing.
 */
final class ShortestDecimal {
    private static final int FRACTION_BITS = 52;
    private static final int SMALLEST_EXPONENT = -1074;
    private static final long FRACTION_MASK = (1L << FRACTION_BITS) - 1;
    private static final long LOW_63_BITS = Long.MAX_VALUE;
    private static final long EIGHT_ZEROS = 100_000_000;

    private long digits;
    private int exponent;

    /** The digits as an integer that ends in no zero. */
    long digits() {
        return digits;
    }

    /** The power of ten the digits are multiplied with. */
    int exponent() {
        return exponent;
    }

    /** Finds the decimal of a positive, finite double. */
    void take(double magnitude) {
        long bits = Double.doubleToRawLongBits(magnitude);
        long fraction = bits & FRACTION_MASK;
        int biased = (int) (bits >>> FRACTION_BITS);
        if (biased == 0) {
            take(SMALLEST_EXPONENT, fraction, false);
        } else {
            // Below a power of two the doubles lie twice as dense, so its interval is shorter on that side.
            boolean atPowerOfTwo = fraction == 0 && biased > 1;
            take(biased + SMALLEST_EXPONENT - 1, fraction | (1L << FRACTION_BITS), atPowerOfTwo);
        }
        dropZeros();
    }

    private void take(int q, long c, boolean atPowerOfTwo) {
        // A double with an odd c loses ties, so the ends of its interval are outside.
        long endsOutside = c & 1;
        long value = c << 2;
        long left = value - (atPowerOfTwo ? 1 : 2);
        int k = atPowerOfTwo ? PowersOfTen.floorLog10OfThreeQuartersOfPowerOf2(q) : PowersOfTen.floorLog10OfPowerOf2(q);
        int shift = q + PowersOfTen.floorLog2OfPowerOf10(-k) + 2;
        PowersOfTen powers = PowersOfTen.holding(k);
        long high = powers.high(k);
        long low = powers.low(k);
        long scaled = scale(high, low, value << shift);
        long scaledLeft = scale(high, low, left << shift) + endsOutside;
        long scaledRight = scale(high, low, (value + 2) << shift) - endsOutside;
        exponent = k;
        long below = scaled >> 2;
        if (below >= 10) {
            long tensBelow = below / 10 * 10;
            long tensAbove = tensBelow + 10;
            boolean belowInside = scaledLeft <= tensBelow << 2;
            boolean aboveInside = tensAbove << 2 <= scaledRight;
            if (belowInside != aboveInside) {
                digits = belowInside ? tensBelow : tensAbove;
                return;
            }
        }
        long above = below + 1;
        boolean belowInside = scaledLeft <= below << 2;
        boolean aboveInside = above << 2 <= scaledRight;
        if (belowInside == aboveInside) {
            long beyondMiddle = scaled - ((below + above) << 1);
            belowInside = beyondMiddle < 0 || (beyondMiddle == 0 && (below & 1) == 0);
        }
        digits = belowInside ? below : above;
    }

    /** The product with a 126-bit power, cut to an integer whose last bit says whether anything was cut off ("round to odd"). */
    private static long scale(long high, long low, long factor) {
        long carried = Math.multiplyHigh(low, factor);
        long middle = ((high * factor) >>> 1) + carried;
        long top = Math.multiplyHigh(high, factor) + (middle >>> 63);
        return top | (((middle & LOW_63_BITS) + LOW_63_BITS) >>> 63);
    }

    private void dropZeros() {
        if (digits % EIGHT_ZEROS == 0) {
            digits /= EIGHT_ZEROS;
            exponent += 8;
        }
        for (long shorter = digits / 10; shorter * 10 == digits; shorter = digits / 10) {
            digits = shorter;
            exponent++;
        }
    }
}
