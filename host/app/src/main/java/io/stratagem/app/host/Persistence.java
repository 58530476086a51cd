package io.stratagem.app.host;

import io.stratagem.store.journal.Durability;

/**
 * What of a run outlasts what.
 *
 * @param durability what everything written survives
 * @param snapshotSeconds how often the run's state is kept, so that a restart need not begin at the first event; 0 for never
 */
public record Persistence(Durability durability, int snapshotSeconds) {
    /** How often a state is kept unless somebody says otherwise. */
    public static final int DEFAULT_SNAPSHOT_SECONDS = 10;

    /** The longest time between two states. */
    public static final int MOST_SNAPSHOT_SECONDS = 86_400;

    /** Whether everything is to survive a loss of power. */
    public boolean isForced() {
        return durability == Durability.FSYNC;
    }
}
