package io.stratagem.kernel.shadow;

import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import java.util.Arrays;

/** Counts how one candidate compares. Plain state; confined to the committer. */
final class Comparison {
    private static final Finding[] FINDINGS = Finding.values();

    private final long[] counts = new long[FINDINGS.length];

    /** What one event showed. */
    enum Finding {
        AGREED_IN_SILENCE,
        AGREED_INTENTS,
        LIVE_ALONE,
        CANDIDATE_ALONE,
        DIFFERENT,
        WARMING_UP,
        SKIPPED,
        FAILED;

        boolean isDisagreement() {
            return this == LIVE_ALONE || this == CANDIDATE_ALONE || this == DIFFERENT;
        }
    }

    void add(Finding finding) {
        counts[finding.ordinal()]++;
    }

    private long of(Finding finding) {
        return counts[finding.ordinal()];
    }

    ComparisonCounts counts() {
        return new ComparisonCounts(
                of(Finding.AGREED_IN_SILENCE),
                of(Finding.AGREED_INTENTS),
                of(Finding.LIVE_ALONE),
                of(Finding.CANDIDATE_ALONE),
                of(Finding.DIFFERENT),
                of(Finding.WARMING_UP),
                of(Finding.SKIPPED),
                of(Finding.FAILED));
    }

    void save(StateWriter out) {
        for (long count : counts) {
            out.putLong(count);
        }
    }

    void restore(StateReader in) {
        Arrays.setAll(counts, finding -> in.getLong());
    }
}
