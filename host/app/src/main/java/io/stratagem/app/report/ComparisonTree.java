package io.stratagem.app.report;

import io.stratagem.kernel.shadow.ComparisonCounts;
import java.util.Map;
import java.util.TreeMap;

/** How a candidate compares, as receipts and summaries have it. */
public final class ComparisonTree {
    private ComparisonTree() {}

    /** The canonical tree. */
    public static Map<String, Object> of(ComparisonCounts counts) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("agreed", counts.agreed());
        tree.put("agreed_intents", counts.agreedIntents());
        tree.put("candidate_alone", counts.candidateAlone());
        tree.put("different", counts.different());
        tree.put("disagreed", counts.disagreed());
        tree.put("failed", counts.failed());
        tree.put("live_alone", counts.liveAlone());
        tree.put("skipped", counts.skipped());
        tree.put("warming_up", counts.warmingUp());
        return tree;
    }
}
