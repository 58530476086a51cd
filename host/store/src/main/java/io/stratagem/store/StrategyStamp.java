package io.stratagem.store;

import io.stratagem.api.Timeframe;
import io.stratagem.market.TradingMode;
import java.util.List;
import java.util.Objects;

/**
 * Where a decision comes from: what stays the same for one strategy as long as its generation lives. Made once per generation and
 * shared by all its records.
 *
 * @param strategyId the catalog entry, or {@code conflict:<policy>} for a merged decision
 * @param pluginType the strategy family; empty for a merged decision
 * @param pluginVersion its version; empty for a merged decision
 * @param artifactHash SHA-256 of the bundle; empty for a merged decision
 * @param parameterHash SHA-256 of the canonical parameters
 * @param featureVersion the feature schema
 * @param modelIds the models that took part, in role order
 * @param modelHashes their artifacts' hashes, in the same order
 * @param mode how far its decisions reach
 * @param generation the snapshot of catalog and bundles it was made under, from 1
 * @param timeframe the strategy's timeframe
 * @param timeToLiveMillis how long its decisions may be acted on after their event time, &gt; 0
 */
public record StrategyStamp(
        String strategyId,
        String pluginType,
        String pluginVersion,
        String artifactHash,
        String parameterHash,
        String featureVersion,
        List<String> modelIds,
        List<String> modelHashes,
        TradingMode mode,
        long generation,
        Timeframe timeframe,
        long timeToLiveMillis) {
    /** For a timeframe without a length, such as ticks: one minute. */
    public static final long DEFAULT_TIME_TO_LIVE_MILLIS = 60_000;

    public StrategyStamp {
        Objects.requireNonNull(strategyId, "strategyId is null");
        Objects.requireNonNull(pluginType, "pluginType is null");
        Objects.requireNonNull(pluginVersion, "pluginVersion is null");
        Objects.requireNonNull(artifactHash, "artifactHash is null");
        Objects.requireNonNull(parameterHash, "parameterHash is null");
        Objects.requireNonNull(featureVersion, "featureVersion is null");
        Objects.requireNonNull(mode, "mode is null");
        Objects.requireNonNull(timeframe, "timeframe is null");
        if (timeToLiveMillis <= 0) {
            throw new IllegalArgumentException("timeToLiveMillis is positive, not " + timeToLiveMillis);
        }
        modelIds = List.copyOf(modelIds);
        modelHashes = List.copyOf(modelHashes);
        if (modelIds.size() != modelHashes.size()) {
            throw new IllegalArgumentException(modelIds.size() + " models but " + modelHashes.size() + " hashes");
        }
    }

    /** Few stamps share both, so that is enough; the records of every decision look their stamp up. */
    @Override
    public int hashCode() {
        return 31 * strategyId.hashCode() + Long.hashCode(generation);
    }

    /** {@code type@version}. */
    public String plugin() {
        return pluginType.isEmpty() ? "" : pluginType + "@" + pluginVersion;
    }
}
