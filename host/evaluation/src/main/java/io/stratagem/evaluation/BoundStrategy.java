package io.stratagem.evaluation;

import io.stratagem.api.Declaration;
import io.stratagem.api.SignalPlugin;
import io.stratagem.api.StrategyIntent;
import io.stratagem.api.feature.FeatureHandle;
import io.stratagem.api.state.FeatureWindow;
import io.stratagem.api.state.Slot;
import io.stratagem.api.state.StateLayout;
import io.stratagem.guard.Budget;
import io.stratagem.market.Series;
import java.util.List;

/**
 * A strategy as the evaluation needs it: what it declared, its warm-up, and the seed of its random numbers. Immutable; shared by all
 * lanes, each of which opens its own runner.
 *
 * @param strategyId as in the catalog
 * @param warmupEvents events per symbol before the first decision, &gt;= 0
 * @param overlayCap the largest scale of an overlay; 1 for other roles
 * @param catalogSeed the seed recorded with the run
 * @param budget of one evaluation; deterministic
 * @param deadlineMillis after which an evaluation counts as stuck, &gt;= 1: processor time of its thread, or time spent waiting
 */
public record BoundStrategy(
        String strategyId,
        Declaration declaration,
        int warmupEvents,
        double overlayCap,
        long catalogSeed,
        Budget budget,
        long deadlineMillis) {
    /** The deadline of a strategy whose catalog entry names none. */
    public static final long DEADLINE_MILLIS = 2_000;

    /** A strategy with {@link Budget#EVALUATION} and {@link #DEADLINE_MILLIS}. */
    public BoundStrategy(
            String strategyId, Declaration declaration, int warmupEvents, double overlayCap, long catalogSeed) {
        this(strategyId, declaration, warmupEvents, overlayCap, catalogSeed, Budget.EVALUATION, DEADLINE_MILLIS);
    }

    /** The same as a name: it declares nothing, and nothing of the author's is kept by it. */
    public BoundStrategy withoutCode() {
        Declaration nothing = new Declaration(
                NOBODY, List.of(), new StateLayout(List.of(), List.of()), List.of(), List.of(), List.of(), List.of());
        return new BoundStrategy(strategyId, nothing, warmupEvents, overlayCap, catalogSeed, budget, deadlineMillis);
    }

    private static final SignalPlugin.Evaluator NOBODY = (vector, state) -> StrategyIntent.NONE;

    /** A fresh area for one symbol. */
    public StateArea newArea() {
        return new StateArea(declaration.stateLayout().perSymbol());
    }

    Transaction newTransaction(List<Slot> slots) {
        return new Transaction(slots, declaration, new RandomSequence(catalogSeed, strategyId));
    }

    EventVector newVector(int[] columns, Series series) {
        if (columns.length != declaration.features().size()) {
            throw new IllegalArgumentException(
                    columns.length + " columns for " + declaration.features().size() + " features");
        }
        return new EventVector(declaration.features(), columns, series);
    }

    int[] requiredColumns(int[] columns) {
        return declaration.features().stream()
                .filter(FeatureHandle::required)
                .mapToInt(feature -> columns[feature.index()])
                .toArray();
    }

    FeatureWindow[] featureWindows() {
        return declaration.stateLayout().perSymbol().stream()
                .filter(FeatureWindow.class::isInstance)
                .map(FeatureWindow.class::cast)
                .toArray(FeatureWindow[]::new);
    }
}
