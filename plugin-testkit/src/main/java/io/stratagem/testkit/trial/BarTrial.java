package io.stratagem.testkit.trial;

import io.stratagem.api.StrategyPlugin;
import io.stratagem.api.feature.FeatureHandle;
import io.stratagem.evaluation.BoundStrategy;
import io.stratagem.evaluation.EventRunner;
import io.stratagem.evaluation.StateArea;
import io.stratagem.features.FeaturePlan;
import io.stratagem.features.FeatureState;
import io.stratagem.market.Bar;
import io.stratagem.market.Instrument;
import io.stratagem.market.Series;
import java.util.Map;

/**
 * One signal or overlay strategy over the bars of one series, with the host's features, warm-up and gap rule. Nothing behind the
 * evaluation is there: no ledger, no gates of the catalog, no other strategy. Not thread-safe.
 */
public final class BarTrial {
    private final BoundStrategy strategy;
    private final Instrument instrument;
    private final Series series;
    private final FeatureState features;
    private final EventRunner runner;
    private final StateArea area;
    private long lastEventMillis = Long.MIN_VALUE;

    /**
     * A trial without history.
     *
     * @throws IllegalArgumentException with all problems, if the parameters are not valid
     */
    public BarTrial(StrategyPlugin plugin, Map<String, ?> params, Series series, Instrument instrument) {
        this.strategy = TrialStrategy.bind(plugin, params);
        this.series = series;
        this.instrument = instrument;
        FeaturePlan plan = FeaturePlan.of(strategy.declaration().features().stream()
                .map(FeatureHandle::spec)
                .toList());
        features = plan.open(instrument, series.timeframe());
        int[] columns = strategy.declaration().features().stream()
                .mapToInt(feature -> plan.column(feature.spec()))
                .toArray();
        runner = new EventRunner(strategy, columns, series);
        area = strategy.newArea();
    }

    /** The next bar of the series. */
    public Outcome bar(Bar bar) {
        long now = bar.eventTimeMillis();
        if (lastEventMillis != Long.MIN_VALUE && now - lastEventMillis > instrument.maxGapMillis()) {
            features.reset();
            area.reset();
        }
        lastEventMillis = now;
        features.update(bar);
        return Outcome.of(runner.evaluate(area, features.row(), series, now), strategy.declaration(), runner);
    }
}
