package io.stratagem.probe;

import io.stratagem.api.Timeframe;
import io.stratagem.evaluation.BoundStrategy;
import java.util.List;
import java.util.function.Supplier;

/**
 * A strategy to be probed.
 *
 * @param fresh binds the strategy on a plugin object nobody has used, each time anew. Runs plugin code, on the thread of
 *     the probe and within one {@link io.stratagem.guard.Budget#BUILD} each time; it does not arm that thread itself
 * @param timeframe the strategy's own
 * @param universe the symbols of a frame strategy; of signals and overlays not asked, because they are judged one symbol at a time
 */
public record ProbeSubject(Supplier<BoundStrategy> fresh, Timeframe timeframe, List<String> universe) {
    public ProbeSubject {
        universe = List.copyOf(universe);
    }
}
