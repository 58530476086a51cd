package io.stratagem.kernel.shadow;

import io.stratagem.api.Declaration;
import io.stratagem.api.StrategyIntent;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.kernel.lane.Outcome;
import io.stratagem.kernel.shadow.Comparison.Finding;
import io.stratagem.store.json.CodePoints;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One of two strategies that are compared: what it saw and said at the newest event. Confined to the committer. */
final class Side implements FrameSide {
    final Pair pair;
    final double[] observed;
    final double[] features;

    @Nullable
    StrategyIntent intent;

    private final Declaration declaration;
    private Outcome outcome = Outcome.STOPPED;

    Side(Pair pair, Strategy strategy) {
        this.pair = pair;
        declaration = strategy.bound().declaration();
        observed = new double[declaration.observables().size()];
        features = new double[declaration.features().size()];
        Arrays.fill(observed, Double.NaN);
    }

    void said(Outcome of, @Nullable StrategyIntent what) {
        outcome = of;
        intent = what;
    }

    @Override
    public void fill(Outcome of, @Nullable StrategyIntent what, double[] row) {
        said(of, what);
        System.arraycopy(row, 0, features, 0, features.length);
    }

    /** Why there is nothing to compare, or null when there is. */
    @Nullable
    Finding apart() {
        return switch (outcome) {
            case NOTHING, INTENT, ANSWER, ROW -> null;
            case WARMING_UP -> Finding.WARMING_UP;
            case FEATURE_MISSING, STALE, STOPPED -> Finding.SKIPPED;
            case ERROR, KILLED -> Finding.FAILED;
        };
    }

    /** The observables that were shown, by name. */
    SortedMap<String, Double> observed() {
        SortedMap<String, Double> shown = new TreeMap<>(CodePoints.ORDER);
        declaration.observables().forEach(observable -> {
            if (Double.isFinite(observed[observable.index()])) {
                shown.put(observable.name(), observed[observable.index()]);
            }
        });
        return shown;
    }

    /** Adds the features it saw, by their specs. */
    void addFeatures(SortedMap<String, Double> into) {
        declaration.features().forEach(feature -> {
            if (Double.isFinite(features[feature.index()])) {
                into.put(feature.spec().toString(), features[feature.index()]);
            }
        });
    }
}
