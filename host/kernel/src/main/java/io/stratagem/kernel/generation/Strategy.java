package io.stratagem.kernel.generation;

import io.stratagem.api.feature.FeatureSpec;
import io.stratagem.api.param.ParameterValues;
import io.stratagem.catalog.CatalogEntry;
import io.stratagem.catalog.OnDisable;
import io.stratagem.evaluation.BoundStrategy;
import java.util.List;
import java.util.Set;

/**
 * One live catalog entry: plugin, parameters and universe, bound and ready.
 *
 * @param index its place in evaluation order: priority, then strategy_id
 * @param parameterHash SHA-256 of the canonical JSON of all parameter values, lower-case hex
 * @param stateNeutral names of the parameters whose change leaves declared state as it is
 * @param requiredFeatures what an event cannot lack, in text order; the feature hash covers these
 */
public record Strategy(
        int index,
        CatalogEntry entry,
        PluginHandle plugin,
        ParameterValues params,
        String parameterHash,
        BoundStrategy bound,
        Set<String> stateNeutral,
        List<FeatureSpec> requiredFeatures) {
    public Strategy {
        stateNeutral = Set.copyOf(stateNeutral);
        requiredFeatures = List.copyOf(requiredFeatures);
    }

    /** The catalog's strategy_id. */
    public String id() {
        return entry.strategyId();
    }

    /**
     * Whose errors hold it beside its own: all strategies of one {@code type@version} stand and fall together; a candidate is apart, even
     * from the strategy it runs beside.
     */
    public String faultDomain() {
        return faultDomain(entry, plugin);
    }

    static String faultDomain(CatalogEntry entry, PluginHandle plugin) {
        return entry.isCandidate() ? plugin.id() + " " + entry.strategyId() : plugin.id();
    }

    /** Events per symbol before the first decision. */
    public int warmupEvents() {
        return bound.warmupEvents();
    }

    /** The same at another place in evaluation order. */
    public Strategy at(int place) {
        return new Strategy(place, entry, plugin, params, parameterHash, bound, stateNeutral, requiredFeatures);
    }

    /** The same as a name without its code: for what it leaves behind, such as positions, when nobody evaluates it any more. */
    public Strategy withoutCode(int place, OnDisable onDisable) {
        return new Strategy(
                place,
                entry.withOnDisable(onDisable),
                plugin.withoutCode(),
                params,
                parameterHash,
                bound.withoutCode(),
                stateNeutral,
                requiredFeatures);
    }
}
