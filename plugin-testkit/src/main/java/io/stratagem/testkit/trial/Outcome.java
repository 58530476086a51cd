package io.stratagem.testkit.trial;

import io.stratagem.api.Declaration;
import io.stratagem.api.StrategyIntent;
import io.stratagem.api.observe.Observable;
import io.stratagem.evaluation.EvaluationResult;
import io.stratagem.evaluation.EventRunner;
import io.stratagem.evaluation.Transaction;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one event gave.
 *
 * @param intent {@link StrategyIntent#NONE} unless there is one
 * @param failedGate the first gate that did not pass; empty when all did, or none was asked
 * @param observed what the observables showed; those that were not shown are absent
 * @param scale an overlay's factor for LONG, 1 for other roles
 * @param veto why an overlay vetoed LONG, or null
 * @param error what was wrong after {@link EvaluationResult#ERROR}; empty otherwise
 */
public record Outcome(
        EvaluationResult result,
        StrategyIntent intent,
        String failedGate,
        Map<String, Double> observed,
        double scale,
        @Nullable String veto,
        String error) {
    public Outcome {
        observed = Collections.unmodifiableMap(new TreeMap<>(observed));
    }

    static Outcome of(EvaluationResult result, Declaration declaration, EventRunner runner) {
        if (result == EvaluationResult.WARMING_UP || result == EvaluationResult.FEATURE_MISSING) {
            return new Outcome(result, StrategyIntent.NONE, "", Map.of(), 1, null, "");
        }
        Transaction trace = runner.trace();
        Map<String, Double> observed = new TreeMap<>();
        for (Observable observable : declaration.observables()) {
            double value = trace.observed(observable.index());
            if (!Double.isNaN(value)) {
                observed.put(observable.name(), value);
            }
        }
        int failed = trace.failedGate();
        return new Outcome(
                result,
                result == EvaluationResult.INTENT ? runner.intent() : StrategyIntent.NONE,
                failed < 0 ? "" : declaration.gates().get(failed).name(),
                observed,
                runner.answer().longScale(),
                runner.answer().longVeto(),
                result == EvaluationResult.ERROR ? runner.error().detail() : "");
    }
}
