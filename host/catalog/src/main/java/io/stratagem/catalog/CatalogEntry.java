package io.stratagem.catalog;

import io.stratagem.api.Timeframe;
import io.stratagem.market.TradingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;

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
 * @param candidate what runs in shadow beside it; empty for nothing
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
        Optional<CandidateSettings> candidate,
        Locations locations) {
    /** What the id of a candidate ends with, which no id of a catalog can. */
    public static final String CANDIDATE_SUFFIX = ":candidate";

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
        Objects.requireNonNull(candidate, "candidate is null");
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

    /** The id of a strategy's candidate. */
    public static String candidateOf(String strategyId) {
        return strategyId + CANDIDATE_SUFFIX;
    }

    /** Whether it is a candidate's own, as {@link #candidateEntry} makes it. */
    public boolean isCandidate() {
        return strategyId.endsWith(CANDIDATE_SUFFIX);
    }

    /** The id of the strategy a candidate runs beside; of any other entry its own. */
    public String liveStrategyId() {
        return isCandidate() ? strategyId.substring(0, strategyId.length() - CANDIDATE_SUFFIX.length()) : strategyId;
    }

    /** What the candidate runs under: an entry like this one, in shadow, with an id, a version and parameters of its own. */
    public Optional<CatalogEntry> candidateEntry() {
        return candidate.map(settings -> with(draft -> {
            draft.strategyId = candidateOf(strategyId);
            draft.version = settings.version();
            draft.mode = TradingMode.SHADOW;
            draft.params = settings.params();
            draft.candidate = Optional.empty();
            draft.locations = locations.replacedBy("/candidate");
        }));
    }

    /** The same with its candidate in its place; without one it stays as it is. */
    public CatalogEntry promoted() {
        return candidate
                .map(settings -> with(draft -> {
                    draft.version = settings.version();
                    draft.params = settings.params();
                    draft.candidate = Optional.empty();
                }))
                .orElse(this);
    }

    /** The same without a candidate. */
    public CatalogEntry withoutCandidate() {
        return with(draft -> draft.candidate = Optional.empty());
    }

    /** The same with another word on what becomes of its positions. */
    public CatalogEntry withOnDisable(OnDisable other) {
        return with(draft -> draft.onDisable = other);
    }

    /** Whether another entry says the same of the strategy itself, wherever it stands in its file and whatever runs beside it. */
    public boolean isSameSettings(CatalogEntry other) {
        return equals(other.with(draft -> {
            draft.onDisable = onDisable;
            draft.candidate = candidate;
        }));
    }

    private CatalogEntry with(Consumer<Draft> edit) {
        Draft draft = new Draft(this);
        edit.accept(draft);
        return draft.entry(this);
    }

    /** What of an entry can be another. */
    private static final class Draft {
        private String strategyId;
        private String version;
        private TradingMode mode;
        private Map<String, Object> params;
        private OnDisable onDisable;
        private Optional<CandidateSettings> candidate;
        private Locations locations;

        Draft(CatalogEntry from) {
            strategyId = from.strategyId;
            version = from.version;
            mode = from.mode;
            params = from.params;
            onDisable = from.onDisable;
            candidate = from.candidate;
            locations = from.locations;
        }

        CatalogEntry entry(CatalogEntry from) {
            return new CatalogEntry(
                    strategyId,
                    from.strategyType,
                    version,
                    from.enabled,
                    mode,
                    params,
                    from.symbols,
                    from.timeframe,
                    from.featureRequirements,
                    from.cooldownSeconds,
                    from.maxParallelPositions,
                    from.priority,
                    from.maxStalenessMillis,
                    from.appliesTo,
                    from.breaker,
                    from.budget,
                    from.models,
                    onDisable,
                    candidate,
                    locations);
        }
    }
}
