package io.stratagem.probe;

import java.util.Locale;

/**
 * How starts in the middle of the sample, cold in features and state, compare with the run that began at its beginning. Two decisions
 * agree when they have the same directions or vetoes, and sizes, confidences and scales within one percent. A start is watched for
 * {@link #WATCHED_EVENTS} events after its warm-up.
 *
 * @param agreeShare starts without any disagreement, of all starts, 0 to 1
 * @param lastDisagreementBars bars from a start to the last disagreement seen with the declared warm-up; 0 without any
 * @param sufficientBars the smallest warm-up after which all starts agree, or -1 when none of up to half as much again as declared (at least
 *     100) is enough. Found by bisection: a warm-up is taken to be enough when a shorter one is
 * @param declaredBars what {@code warmupBars} says
 * @param startPoints how many starts there were
 */
public record WarmupReport(
        double agreeShare, int lastDisagreementBars, int sufficientBars, int declaredBars, int startPoints) {
    /** How long a start is compared after its warm-up. */
    public static final int WATCHED_EVENTS = 128;

    /** The longest warm-up tried for a declared one. */
    static int longestTried(int declaredBars) {
        return Math.max(100, declaredBars + declaredBars / 2);
    }

    /** One or two sentences for the author. */
    public String sentence() {
        if (startPoints == 0) {
            return "Warm-up of " + declaredBars + " bars: not compared.";
        }
        long agreeing = Math.round(agreeShare * startPoints);
        String compared = "Warm-up of " + declaredBars + " bars: " + agreeing + " of " + startPoints
                + String.format(Locale.ROOT, " starts (%.0f %%)", agreeShare * 100)
                + " decide like the run from the beginning";
        if (agreeing == startPoints) {
            return compared
                    + (sufficientBars < declaredBars
                            ? "; " + sufficientBars + " bars would have been enough on this sample."
                            : ", and no shorter one is enough.");
        }
        String last = ", the last disagreement " + lastDisagreementBars + " bars after a start. ";
        return compared
                + last
                + (sufficientBars >= 0
                        ? sufficientBars + " bars are enough on this sample."
                        : "No warm-up of up to " + longestTried(declaredBars)
                                + " bars is enough: a decision slot, such as a stance, stays different for long.");
    }
}
