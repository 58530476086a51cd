package io.stratagem.probe;

import io.stratagem.evaluation.EvaluationResult;
import io.stratagem.evaluation.PluginError;
import java.util.List;
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
    /** Whether the strategy did something: an intent, or an answer that changes a size. */
    boolean acts() {
        return !said.isEmpty() || (scales != null && !scales.isPlain());
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
