package io.stratagem.catalog;

import java.util.Objects;

/**
 * When a circuit opens and closes; all times are event time.
 *
 * @param consecutiveErrors errors in a row that open it, at least 1
 * @param errorPercent percent of errors in a full window that opens it, within (0, 100]; not used by {@link BreakerPolicy#LEGACY}
 * @param window evaluations the percentage is taken over, at least 1; not used by {@link BreakerPolicy#LEGACY}
 * @param cooldownSeconds how long it stays open, at least 1; not used by {@link Reenable#MANUAL}
 * @param probes good shadow evaluations in a row that close it, at least 1; not used by {@link BreakerPolicy#LEGACY}
 * @param reenable what ends the wait
 */
public record BreakerSettings(
        BreakerPolicy policy,
        int consecutiveErrors,
        double errorPercent,
        int window,
        int cooldownSeconds,
        int probes,
        Reenable reenable) {
    /** What an entry without {@code breaker} means. */
    public static final BreakerSettings DEFAULT =
            new BreakerSettings(BreakerPolicy.STANDARD, 3, 1.0, 1_000, 300, 10, Reenable.AUTOMATIC);

    public BreakerSettings {
        Objects.requireNonNull(policy, "policy is null");
        Objects.requireNonNull(reenable, "reenable is null");
    }
}
