package io.stratagem.testkit.trial;

import io.stratagem.api.Declaration;
import io.stratagem.api.OverlayPlugin;
import io.stratagem.api.StrategyPlugin;
import io.stratagem.api.param.ParameterProblem;
import io.stratagem.api.param.ParameterValues;
import io.stratagem.api.param.Parameters;
import io.stratagem.evaluation.BoundStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Binds a plugin to parameters as the host does. */
final class TrialStrategy {
    private static final long SEED = 1;

    private TrialStrategy() {}

    /**
     * A bound strategy.
     *
     * @throws IllegalArgumentException with all problems, if the parameters are not valid
     */
    static BoundStrategy bind(StrategyPlugin plugin, Map<String, ?> params) {
        Parameters.Reading reading = plugin.params().read(params);
        List<ParameterProblem> problems = new ArrayList<>(reading.problems());
        ParameterValues values = reading.values();
        if (problems.isEmpty()) {
            problems.addAll(plugin.validateParams(values));
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("the parameters are not valid: " + problems);
        }
        double cap = plugin instanceof OverlayPlugin overlay ? overlay.cap(values) : 1;
        return new BoundStrategy("trial", Declaration.of(plugin, values), plugin.warmupBars(values), cap, SEED);
    }
}
