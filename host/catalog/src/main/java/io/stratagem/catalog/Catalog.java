package io.stratagem.catalog;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A catalog file that was accepted whole.
 *
 * @param seed of every strategy's random sequence
 * @param strategies in file order
 * @param sha256 of the file's bytes, lower-case hex
 */
public record Catalog(
        int schemaVersion, long seed, ConflictSettings conflict, List<CatalogEntry> strategies, String sha256) {
    /** The schema version and seed of a file that names none. */
    public static final int SCHEMA_VERSION = 1;

    public static final long DEFAULT_SEED = 0;

    public Catalog {
        Objects.requireNonNull(conflict, "conflict is null");
        strategies = List.copyOf(strategies);
        Objects.requireNonNull(sha256, "sha256 is null");
    }

    /** The entry of that id, or null. */
    public @Nullable CatalogEntry find(String strategyId) {
        for (CatalogEntry entry : strategies) {
            if (entry.strategyId().equals(strategyId)) {
                return entry;
            }
        }
        return null;
    }

    /** The same with another entry in the place of the one of its id. */
    public Catalog with(CatalogEntry other) {
        List<CatalogEntry> entries = strategies.stream()
                .map(entry -> entry.strategyId().equals(other.strategyId()) ? other : entry)
                .toList();
        return new Catalog(schemaVersion, seed, conflict, entries, sha256);
    }
}
