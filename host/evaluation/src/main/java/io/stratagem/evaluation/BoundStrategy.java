package io.stratagem.evaluation;

import io.stratagem.api.Declaration;
import io.stratagem.api.feature.FeatureHandle;
import io.stratagem.api.state.FeatureWindow;
import io.stratagem.api.state.Slot;
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
 */
public record BoundStrategy(
        String strategyId, Declaration declaration, int warmupEvents, double overlayCap, long catalogSeed) {
    /** A fresh area for one symbol. */
    public StateArea newArea() {
        return new StateArea(declaration.stateLayout().perSymbol());
    }

    Transaction newTransaction(List<Slot> slots) {
        return new Transaction(
                slots,
                declaration.observables().size(),
                declaration.gates().size(),
                declaration.metrics().size(),
                new RandomSequence(catalogSeed, strategyId));
    }

    EventVector newVector(int[] columns, Series series) {
        if (columns.length != declaration.features().size()) {
            throw new IllegalArgumentException(
                    columns.length + " columns for " + declaration.features().size() + " features");
        }
        return new EventVector(columns, series);
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
