package io.stratagem.probe;

import io.stratagem.evaluation.EvaluationResult;
import io.stratagem.evaluation.PluginError;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that can be seen of one evaluation.
 *
 * @param said its intents
 * @param scales an overlay's answer, or null
 * @param error what failed, or null
 * @param shown observables, then gates, as shown at this event; empty when the plugin was not asked
 * @param state the declared state afterwards
 */
record Outcome(
        EvaluationResult result,
        List<Said> said,
        @Nullable Scales scales,
        @Nullable PluginError error,
        double[] shown,
        StateImage state) {
    /** Not asked yet. The state is left out, because only the host has written to it. */
    static final Outcome WARMING_UP =
            new Outcome(EvaluationResult.WARMING_UP, List.of(), null, null, new double[0], StateImage.NONE);

    /** Whether the strategy did something: an intent, or an answer that changes a size. */
    boolean acts() {
        return !said.isEmpty() || (scales != null && !scales.isPlain());
    }

    /** Whether the decision is the same in everything it carries. */
    boolean decidesAs(Outcome other) {
        boolean same = result == other.result
                && Objects.equals(scales, other.scales)
                && Objects.equals(error, other.error)
                && said.size() == other.said.size();
        for (int index = 0; index < said.size() && same; index++) {
            same = said.get(index).isSame(other.said.get(index));
        }
        return same;
    }

    /** The decision in words. */
    String words() {
        if (error != null) {
            return "an error: " + error.detail();
        }
        if (scales != null) {
            return scales.text();
        }
        return switch (result) {
            case WARMING_UP -> "still warming up";
            case FEATURE_MISSING -> "skipped, a feature is missing";
            case NOTHING -> "no intent";
            case INTENT -> String.join("; ", said.stream().map(Said::text).toList());
            case ERROR -> "an error";
        };
    }
}
