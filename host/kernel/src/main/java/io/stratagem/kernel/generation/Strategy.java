package io.stratagem.kernel.generation;

import io.stratagem.api.feature.FeatureSpec;
import io.stratagem.api.param.ParameterValues;
import io.stratagem.catalog.CatalogEntry;
import io.stratagem.evaluation.BoundStrategy;
import java.util.List;

/**
 * One live catalog entry: plugin, parameters and universe, bound and ready.
 *
 * @param index its place in evaluation order: priority, then strategy_id
 * @param parameterHash SHA-256 of the canonical JSON of all parameter values, lower-case hex
 * @param requiredFeatures what an event cannot lack, in text order; the feature hash covers these
 */
public record Strategy(
        int index,
        CatalogEntry entry,
        PluginHandle plugin,
        ParameterValues params,
        String parameterHash,
        BoundStrategy bound,
        List<FeatureSpec> requiredFeatures) {
    public Strategy {
        requiredFeatures = List.copyOf(requiredFeatures);
    }

    /** The catalog's strategy_id. */
    public String id() {
        return entry.strategyId();
    }

    /** Events per symbol before the first decision. */
    public int warmupEvents() {
        return bound.warmupEvents();
    }
}
