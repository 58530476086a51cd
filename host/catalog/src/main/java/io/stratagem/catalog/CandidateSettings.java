package io.stratagem.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Another version or other parameters of a strategy's plugin, which run in shadow beside it.
 *
 * @param version matched exactly, as text; the strategy's own where the catalog names none
 * @param params all of them: the strategy's own, and over them what the candidate names; values as in {@link CatalogEntry}
 * @param rollbackWithinEvents once it is promoted: within how many evaluations, at least 1, an opening of its circuit takes the
 *     promotion back; empty for never
 */
public record CandidateSettings(String version, Map<String, Object> params, OptionalInt rollbackWithinEvents) {
    public CandidateSettings {
        Objects.requireNonNull(version, "version is null");
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
        Objects.requireNonNull(rollbackWithinEvents, "rollbackWithinEvents is null");
    }
}
