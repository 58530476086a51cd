package io.stratagem.bench.sandbox;

import io.stratagem.api.Declaration;
import io.stratagem.api.OverlayPlugin;
import io.stratagem.api.SignalPlugin;
import io.stratagem.api.StrategyPlugin;
import io.stratagem.api.feature.FeatureHandle;
import io.stratagem.bench.SampleBars;
import io.stratagem.features.FeaturePlan;
import io.stratagem.features.FeatureState;
import io.stratagem.guard.Budget;
import io.stratagem.guard.MeteredThread;
import io.stratagem.market.Bar;
import io.stratagem.market.Instruments;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code onEvent} of one family on the next row of the daily sample, over and over: the evaluator and nothing of the host around it.
 * Made and used on one metered thread.
 */
public final class FamilyCalls {
    private static final Budget FOR_EVER = new Budget(Long.MAX_VALUE / 2, Long.MAX_VALUE / 2, 256);
    private static final int SETTLED = 300;

    private final RowState state;
    private final int rows;
    private final SignalPlugin.@Nullable Evaluator signal;
    private final OverlayPlugin.@Nullable Evaluator overlay;
    private int row;

    /** Binds the family with its default parameters. */
    public FamilyCalls(String family, boolean isWoven) {
        rearm();
        StrategyPlugin plugin = new FamilyClasses(family, isWoven).plugin();
        Declaration declaration = Declaration.of(plugin, plugin.params().defaults());
        double[][] features = rows(declaration.features());
        rows = features.length;
        state = new RowState(features, declaration);
        Object evaluator = declaration.evaluator();
        signal = evaluator instanceof SignalPlugin.Evaluator of ? of : null;
        overlay = evaluator instanceof OverlayPlugin.Evaluator of ? of : null;
    }

    /** So that no limit is met however often the calls are made. */
    public void rearm() {
        MeteredThread thread = MeteredThread.currentOrNull();
        if (thread == null) {
            throw new IllegalStateException("woven code runs on metered threads only");
        }
        thread.arm(FOR_EVER);
    }

    /** One call. */
    public @Nullable Object next() {
        row = row + 1 == rows ? SETTLED : row + 1;
        state.show(row);
        if (signal != null) {
            return signal.onEvent(state, state);
        }
        if (overlay != null) {
            overlay.onEvent(state, state, state);
        }
        return state;
    }

    private static double[][] rows(List<FeatureHandle> features) {
        FeaturePlan plan =
                FeaturePlan.of(features.stream().map(FeatureHandle::spec).toList());
        int[] columns = features.stream()
                .mapToInt(feature -> plan.column(feature.spec()))
                .toArray();
        Bar[] bars = SampleBars.daily("SPY");
        FeatureState computed =
                plan.open(Instruments.NONE.of("SPY"), bars[0].series().timeframe());
        double[][] rows = new double[bars.length][];
        for (int index = 0; index < bars.length; index++) {
            computed.update(bars[index]);
            rows[index] = new double[columns.length];
            for (int column = 0; column < columns.length; column++) {
                rows[index][column] = computed.row()[columns[column]];
            }
        }
        return rows;
    }
}
