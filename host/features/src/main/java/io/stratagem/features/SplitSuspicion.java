package io.stratagem.features;

import org.jspecify.annotations.Nullable;

/**
 * A jump from one bar's close to the next one's open that looks like an unadjusted split: beyond ±30 %, and within 5 % of n:1, 1:n,
 * 3:2 or 2:3. It is only ever reported: a real crash can look the same, so no data is changed.
 *
 * @param ratio open / previous close
 * @param shares what the price looks divided by, as new shares to old: {@code 7:1}; {@code 1:10} for a reverse split
 */
public record SplitSuspicion(double ratio, String shares) {
    /** How the suspicion is named in reports. */
    public static final String KIND = "split";

    /** The largest n that is looked for; from about 20 on the bands of 5 % would touch each other. */
    private static final int LARGEST = 20;

    private static final double TOLERANCE = 0.05;
    private static final double ORDINARY_MOVE = 0.30;

    /** The suspicion a pair of prices raises, or null. Allocates only when there is one. */
    public static @Nullable SplitSuspicion between(double previousClose, double open) {
        if (!(previousClose > 0) || !(open > 0)) {
            return null;
        }
        double ratio = open / previousClose;
        if (Math.abs(ratio - 1) <= ORDINARY_MOVE || Step.isMissing(ratio)) {
            return null;
        }
        boolean fell = ratio < 1;
        double factor = fell ? 1 / ratio : ratio;
        if (isNear(ratio, fell ? 2.0 / 3 : 1.5)) {
            return new SplitSuspicion(ratio, fell ? "3:2" : "2:3");
        }
        int n = (int) Math.round(Math.min(factor, LARGEST));
        if (n < 2 || !isNear(ratio, fell ? 1.0 / n : n)) {
            return null;
        }
        return new SplitSuspicion(ratio, fell ? n + ":1" : "1:" + n);
    }

    private static boolean isNear(double ratio, double target) {
        return Math.abs(ratio / target - 1) <= TOLERANCE;
    }
}
