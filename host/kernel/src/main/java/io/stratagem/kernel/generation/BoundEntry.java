package io.stratagem.kernel.generation;

import io.stratagem.api.feature.FeatureSpec;
import io.stratagem.api.param.ParameterValues;
import io.stratagem.catalog.CatalogEntry;
import io.stratagem.evaluation.BoundStrategy;
import java.util.List;

/** A strategy before its place in the evaluation order is known. */
record BoundEntry(
        CatalogEntry entry,
        PluginHandle plugin,
        ParameterValues params,
        String parameterHash,
        BoundStrategy bound,
        List<FeatureSpec> requiredFeatures) {
    Strategy at(int index) {
        return new Strategy(index, entry, plugin, params, parameterHash, bound, requiredFeatures);
    }
}
