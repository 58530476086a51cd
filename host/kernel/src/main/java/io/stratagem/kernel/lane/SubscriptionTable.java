package io.stratagem.kernel.lane;

import io.stratagem.api.Timeframe;
import io.stratagem.api.feature.FeatureHandle;
import io.stratagem.api.feature.FeatureSpec;
import io.stratagem.features.FeaturePlan;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.market.Instruments;
import io.stratagem.market.Series;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The subscriptions of a generation, made when a series first appears. Confined to the thread that feeds the lanes. */
public final class SubscriptionTable {
    private final Instruments instruments;
    private final int lanes;
    private final Map<List<FeatureSpec>, FeaturePlan> plans = new HashMap<>();

    /** In evaluation order, by timeframe and symbol. */
    private final Map<Timeframe, Map<String, List<Strategy>>> listeners = new HashMap<>();

    private @Nullable Subscription[] bySeries = new Subscription[16];

    public SubscriptionTable(Generation generation, Instruments instruments, int lanes) {
        this.instruments = instruments;
        this.lanes = lanes;
        for (Strategy strategy : generation.strategies()) {
            Map<String, List<Strategy>> bySymbol =
                    listeners.computeIfAbsent(strategy.entry().timeframe(), timeframe -> new HashMap<>());
            for (String symbol : strategy.entry().symbols()) {
                bySymbol.computeIfAbsent(symbol, unseen -> new ArrayList<>(4)).add(strategy);
            }
        }
    }

    /** The subscription of a series. */
    public Subscription of(Series series) {
        int index = series.index();
        if (index >= bySeries.length) {
            bySeries = Arrays.copyOf(bySeries, Math.max(index + 1, bySeries.length * 2));
        }
        Subscription known = bySeries[index];
        if (known == null) {
            known = make(series);
            bySeries[index] = known;
        }
        return known;
    }

    private Subscription make(Series series) {
        List<Strategy> listening =
                listeners.getOrDefault(series.timeframe(), Map.of()).getOrDefault(series.symbol(), List.of());
        FeaturePlan plan = plans.computeIfAbsent(specs(listening), FeaturePlan::of);
        List<int[]> columns = new ArrayList<>();
        for (Strategy listener : listening) {
            columns.add(listener.bound().declaration().features().stream()
                    .map(FeatureHandle::spec)
                    .mapToInt(plan::column)
                    .toArray());
        }
        return new Subscription(
                series, instruments.of(series.symbol()), owner(series.symbol()), listening, plan, columns);
    }

    /** What they need together. */
    private static List<FeatureSpec> specs(List<Strategy> listening) {
        Set<FeatureSpec> union = new LinkedHashSet<>();
        for (Strategy listener : listening) {
            listener.bound().declaration().features().forEach(feature -> union.add(feature.spec()));
        }
        return List.copyOf(union);
    }

    /** FNV-1a of the symbol, so that a symbol's timeframes share a lane and the spread does not depend on arrival. */
    private int owner(String symbol) {
        long hash = 0xCBF29CE484222325L;
        for (byte octet : symbol.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xFF)) * 0x100000001B3L;
        }
        return (int) Long.remainderUnsigned(hash ^ (hash >>> 32), lanes);
    }
}
