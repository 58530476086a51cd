package io.stratagem.kernel.lane;

import io.stratagem.features.FeaturePlan;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.market.Instrument;
import io.stratagem.market.Series;
import java.util.List;

/**
 * Who listens to a series in a generation.
 *
 * @param lane the lane that owns the symbol
 * @param strategies listeners in evaluation order
 * @param columns for each listener, the row's column of each of its features
 */
public record Subscription(
        Series series,
        Instrument instrument,
        int lane,
        List<Strategy> strategies,
        FeaturePlan plan,
        List<int[]> columns) {
    public Subscription {
        strategies = List.copyOf(strategies);
        columns = List.copyOf(columns);
    }
}
