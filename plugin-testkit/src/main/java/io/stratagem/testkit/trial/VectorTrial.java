package io.stratagem.testkit.trial;

import io.stratagem.api.StrategyPlugin;
import io.stratagem.api.Timeframe;
import io.stratagem.api.feature.FeatureHandle;
import io.stratagem.api.feature.FeatureSpec;
import io.stratagem.evaluation.BoundStrategy;
import io.stratagem.evaluation.EventRunner;
import io.stratagem.evaluation.StateArea;
import io.stratagem.market.Series;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One signal or overlay strategy, fed with hand-made feature values: for testing rules one by one. There is no warm-up; every event
 * asks for a decision. Not thread-safe.
 */
public final class VectorTrial {
    private static final Series SERIES = new Series(0, "TEST", Timeframe.parse("1d"));

    private final BoundStrategy strategy;
    private final EventRunner runner;
    private final StateArea area;
    private final double[] row;
    private long eventTimeMillis;

    /**
     * A trial in the initial state.
     *
     * @throws IllegalArgumentException with all problems, if the parameters are not valid
     */
    public VectorTrial(StrategyPlugin plugin, Map<String, ?> params) {
        BoundStrategy bound = TrialStrategy.bind(plugin, params);
        strategy =
                new BoundStrategy(bound.strategyId(), bound.declaration(), 0, bound.overlayCap(), bound.catalogSeed());
        row = new double[bound.declaration().features().size()];
        int[] columns = new int[row.length];
        for (int column = 0; column < columns.length; column++) {
            columns[column] = column;
        }
        runner = new EventRunner(strategy, columns, SERIES);
        area = strategy.newArea();
    }

    /** The features the strategy asked for, in order. */
    public List<FeatureSpec> features() {
        return strategy.declaration().features().stream()
                .map(FeatureHandle::spec)
                .toList();
    }

    /**
     * One event.
     *
     * @param values by well-known name or spec text; what is absent or not finite is missing
     * @throws IllegalArgumentException if the strategy asked for no such feature
     */
    public Outcome event(Map<String, Double> values) {
        Arrays.fill(row, Double.NaN);
        for (Map.Entry<String, Double> entry : values.entrySet()) {
            int column = features().indexOf(FeatureSpec.parse(entry.getKey()));
            if (column < 0) {
                throw new IllegalArgumentException(entry.getKey() + " is none of " + features());
            }
            row[column] = entry.getValue();
        }
        eventTimeMillis += SERIES.timeframe().millis();
        return Outcome.of(runner.evaluate(area, row, SERIES, eventTimeMillis), strategy.declaration(), runner);
    }
}
