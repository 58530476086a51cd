package io.stratagem.bench;

import io.stratagem.api.SignalPlugin;
import io.stratagem.api.StrategyIntent;
import io.stratagem.api.feature.FeatureHandle;
import io.stratagem.evaluation.EvaluationResult;
import io.stratagem.evaluation.EventRunner;
import io.stratagem.evaluation.EventVector;
import io.stratagem.evaluation.StateArea;
import io.stratagem.features.FeaturePlan;
import io.stratagem.features.FeatureState;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.market.Bar;
import io.stratagem.market.Series;
import java.util.List;

/** The next event of one signal strategy, by either way of calling it; the rows are made before, and begin anew after the last. */
public final class SignalCalls {
    private static final int ROWS = 8_192;

    private final double[][] rows = new double[ROWS][];
    private final long[] times = new long[ROWS];
    private final Series series;
    private final EventRunner runner;
    private final StateArea area;
    private final SignalPlugin.Evaluator evaluator;
    private final EventVector vector;
    private final BareState state;
    private int next;

    /** The calls of one of the families, by its strategy id in the workload. */
    public SignalCalls(String strategyId) {
        Workload workload = Workload.daily("publish_all");
        Strategy strategy = workload.generation().strategies().stream()
                .filter(each -> each.id().equals(strategyId))
                .findFirst()
                .orElseThrow();
        List<FeatureHandle> features = strategy.bound().declaration().features();
        FeaturePlan plan =
                FeaturePlan.of(features.stream().map(FeatureHandle::spec).toList());
        int[] columns = features.stream()
                .mapToInt(feature -> plan.column(feature.spec()))
                .toArray();
        Bar[] bars = workload.sources().getFirst();
        series = bars[0].series();
        FeatureState computed = plan.open(workload.instrument(series), series.timeframe());
        for (int place = -strategy.warmupEvents() - 1_000; place < ROWS; place++) {
            computed.update(bars[place + strategy.warmupEvents() + 1_000]);
            if (place >= 0) {
                rows[place] = computed.row().clone();
                times[place] = bars[place].eventTimeMillis();
            }
        }
        runner = new EventRunner(strategy.bound(), columns, series);
        area = strategy.bound().newArea();
        evaluator = (SignalPlugin.Evaluator) strategy.bound().declaration().evaluator();
        vector = new EventVector(features, columns, series);
        state = new BareState(strategy.bound().declaration(), columns);
    }

    /** As the lane calls it. */
    public EvaluationResult hosted() {
        int row = step();
        return runner.evaluate(area, rows[row], series, times[row]);
    }

    /** The evaluator alone, on plain arrays. */
    public StrategyIntent bare() {
        int row = step();
        state.append(rows[row]);
        vector.show(rows[row], series, times[row]);
        return evaluator.onEvent(vector, state);
    }

    private int step() {
        int row = next;
        next = row + 1 == ROWS ? 0 : row + 1;
        return row;
    }
}
