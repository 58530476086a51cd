package io.stratagem.catalog;

import java.util.Objects;

/**
 * The catalog's {@code conflict}.
 *
 * @param perHorizon whether intents of different horizons are kept apart
 * @param quorum strategies needed on the winning side under {@link ConflictPolicy#ENSEMBLE}; at least 1
 */
public record ConflictSettings(ConflictPolicy policy, boolean perHorizon, int quorum) {
    /** What a catalog without {@code conflict} means. */
    public static final ConflictSettings DEFAULT = new ConflictSettings(ConflictPolicy.PUBLISH_ALL, true, 2);

    public ConflictSettings {
        Objects.requireNonNull(policy, "policy is null");
    }
}
