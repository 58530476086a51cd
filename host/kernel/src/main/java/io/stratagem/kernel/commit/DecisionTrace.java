package io.stratagem.kernel.commit;

import io.stratagem.api.observe.Gate;
import java.util.List;
import java.util.Map;

/**
 * The reasoning behind a decision, for a person: what was shown and measured at the event. Not part of any hash.
 *
 * @param change what it would do to its owner's position
 * @param observed observables that were shown, by name, in declared order
 * @param gates gates that were asked
 * @param overlays what covering overlays showed, by strategy_id
 */
public record DecisionTrace(
        Change change,
        Map<String, Double> observed,
        List<MeasuredGate> gates,
        Map<String, Map<String, Double>> overlays) {
    /** Nothing was shown. */
    static DecisionTrace none(Change change) {
        return new DecisionTrace(change, Map.of(), List.of(), Map.of());
    }

    /** A gate and what it measured. */
    public record MeasuredGate(Gate gate, double measured) {}
}
