package io.stratagem.catalog;

import io.stratagem.api.Timeframe;
import io.stratagem.market.TradingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One strategy as the catalog states it. Its shape is checked; whether the plugin exists and takes these parameters is for whoever
 * builds a generation, who points at a fault with {@link #where}.
 *
 * @param strategyId unique in its catalog
 * @param version matched exactly, as text
 * @param params as written, in file order: each value a Long (written without point or exponent), Double (finite), Boolean or String
 * @param symbols at least one, none twice
 * @param featureRequirements names or specs as written
 * @param cooldownSeconds event time per symbol, 0 for none
 * @param maxParallelPositions symbols open or pending, at least 1; empty for no limit
 * @param priority lower first
 * @param maxStalenessMillis of live sources, at least 1; empty for no limit
 * @param appliesTo the strategy ids an overlay covers
 * @param locations where the entry and its parts stand in the file
 */
public record CatalogEntry(
        String strategyId,
        String strategyType,
        String version,
        boolean enabled,
        TradingMode mode,
        Map<String, Object> params,
        List<String> symbols,
        Timeframe timeframe,
        List<String> featureRequirements,
        int cooldownSeconds,
        OptionalInt maxParallelPositions,
        int priority,
        OptionalLong maxStalenessMillis,
        List<String> appliesTo,
        BreakerSettings breaker,
        BudgetSettings budget,
        List<ModelBinding> models,
        OnDisable onDisable,
        Locations locations) {
    /** The priority of an entry that names none. */
    public static final int DEFAULT_PRIORITY = 100;

    public CatalogEntry {
        Objects.requireNonNull(strategyId, "strategyId is null");
        Objects.requireNonNull(strategyType, "strategyType is null");
        Objects.requireNonNull(version, "version is null");
        Objects.requireNonNull(mode, "mode is null");
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
        symbols = List.copyOf(symbols);
        Objects.requireNonNull(timeframe, "timeframe is null");
        featureRequirements = List.copyOf(featureRequirements);
        appliesTo = List.copyOf(appliesTo);
        models = List.copyOf(models);
        Objects.requireNonNull(locations, "locations is null");
    }

    /** The plugin it names: {@code type@version}. */
    public String plugin() {
        return strategyType + "@" + version;
    }

    /** The line the entry begins at, from 1. */
    public int line() {
        return locations.of("").line();
    }

    /**
     * Where a part of the entry stands, as {@code file:line:column}.
     *
     * @param jsonPointer relative to the entry, such as {@code /params/fast}; of a part that is not there, its nearest parent answers
     */
    public String where(String jsonPointer) {
        return locations.where(jsonPointer);
    }

    /** The same with another word on what becomes of its positions. */
    public CatalogEntry withOnDisable(OnDisable other) {
        return with(other, locations);
    }

    /** Whether another entry says the same, wherever it stands in its file. */
    public boolean isSameSettings(CatalogEntry other) {
        return equals(other.with(other.onDisable, locations));
    }

    private CatalogEntry with(OnDisable otherOnDisable, Locations otherLocations) {
        return new CatalogEntry(
                strategyId,
                strategyType,
                version,
                enabled,
                mode,
                params,
                symbols,
                timeframe,
                featureRequirements,
                cooldownSeconds,
                maxParallelPositions,
                priority,
                maxStalenessMillis,
                appliesTo,
                breaker,
                budget,
                models,
                otherOnDisable,
                otherLocations);
    }
}
