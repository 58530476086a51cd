package io.stratagem.app.host;

import io.stratagem.store.journal.Durability;
import java.time.Duration;

/**
 * What of a run outlasts what.
 *
 * @param durability what everything written survives
 * @param snapshots how often the run's state is kept, so that a restart need not begin at the first event; zero for never
 */
public record Persistence(Durability durability, Duration snapshots) {
    /** The longest time between two snapshots. */
    public static final Duration LONGEST = Duration.ofDays(1);

    /** Whether everything is to survive a loss of power. */
    public boolean isForced() {
        return durability == Durability.FSYNC;
    }
}
