package io.stratagem.kernel.generation;

import io.stratagem.api.feature.FeatureSpec;
import io.stratagem.api.param.ParameterValues;
import io.stratagem.catalog.CatalogEntry;
import io.stratagem.evaluation.BoundStrategy;
import io.stratagem.probe.ProbeReport;
import java.util.List;

/**
 * A strategy before its place in the evaluation order is known.
 *
 * @param probe what evaluating the packaged sample showed
 */
record BoundEntry(
        CatalogEntry entry,
        PluginHandle plugin,
        ParameterValues params,
        String parameterHash,
        BoundStrategy bound,
        List<FeatureSpec> requiredFeatures,
        ProbeReport probe) {
    Strategy at(int index) {
        return new Strategy(index, entry, plugin, params, parameterHash, bound, requiredFeatures);
    }
}
