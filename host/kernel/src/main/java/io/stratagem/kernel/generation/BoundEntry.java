package io.stratagem.kernel.generation;

import io.stratagem.api.feature.FeatureSpec;
import io.stratagem.api.param.ParameterValues;
import io.stratagem.catalog.CatalogEntry;
import io.stratagem.evaluation.BoundStrategy;
import io.stratagem.probe.ProbeReport;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        Set<String> stateNeutral,
        List<FeatureSpec> requiredFeatures,
        ProbeReport probe) {
    /** A strategy as it was bound before, for an entry that says the same. */
    BoundEntry(Strategy before, CatalogEntry entry, @Nullable ProbeReport probe) {
        this(
                entry,
                before.plugin(),
                before.params(),
                before.parameterHash(),
                before.bound(),
                before.stateNeutral(),
                before.requiredFeatures(),
                probe == null ? ProbeReport.notProbed("it was bound before") : probe);
    }

    Strategy at(int index) {
        return new Strategy(index, entry, plugin, params, parameterHash, bound, stateNeutral, requiredFeatures);
    }
}
