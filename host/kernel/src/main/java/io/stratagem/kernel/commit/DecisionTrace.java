package io.stratagem.kernel.commit;

import io.stratagem.api.observe.Gate;
import java.util.List;
import java.util.Map;

/**
 * The reasoning behind a decision, for a person: what was shown and measured at the event. Not part of any hash.
 *
 * @param observed observables that were shown, by name, in declared order
 * @param gates gates that were asked
 * @param overlays what covering overlays showed, by strategy_id
 */
public record DecisionTrace(
        Map<String, Double> observed, List<MeasuredGate> gates, Map<String, Map<String, Double>> overlays) {
    /** Nothing was shown. */
    public static final DecisionTrace NONE = new DecisionTrace(Map.of(), List.of(), Map.of());

    /** A gate and what it measured. */
    public record MeasuredGate(Gate gate, double measured) {}
}
