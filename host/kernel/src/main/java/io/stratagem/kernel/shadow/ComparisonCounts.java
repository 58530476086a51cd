package io.stratagem.kernel.shadow;

/**
 * How a candidate compares with the strategy it runs beside, counted per symbol and event.
 *
 * @param agreedInSilence both were evaluated and said nothing
 * @param agreedIntents both said the same: direction, confidence, notional and horizon
 * @param liveAlone only the strategy said something
 * @param candidateAlone only the candidate did
 * @param different both did, and not the same
 * @param warmingUp one of them warmed up; here and in what follows nothing is compared, and the graver of two reasons counts
 * @param skipped one of them was not evaluated, or its circuit was open
 * @param failed one of them erred
 */
public record ComparisonCounts(
        long agreedInSilence,
        long agreedIntents,
        long liveAlone,
        long candidateAlone,
        long different,
        long warmingUp,
        long skipped,
        long failed) {
    /** Of a candidate that has seen nothing. */
    public static final ComparisonCounts NONE = new ComparisonCounts(0, 0, 0, 0, 0, 0, 0, 0);

    /** How often both said the same, or both nothing. */
    public long agreed() {
        return agreedInSilence + agreedIntents;
    }

    /** How often they did not. */
    public long disagreed() {
        return liveAlone + candidateAlone + different;
    }

    /** How often there was nothing to compare. */
    public long notCompared() {
        return warmingUp + skipped + failed;
    }
}
