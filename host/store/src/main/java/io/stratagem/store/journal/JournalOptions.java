package io.stratagem.store.journal;

import java.util.Objects;

/**
 * How a journal is kept.
 *
 * @param segmentBytes the size at which the next segment begins, 1 KiB to 1 GiB
 * @param durability what a commit survives
 */
public record JournalOptions(int segmentBytes, Durability durability) {
    /** 64 MiB segments that survive the death of the process. */
    public static final JournalOptions DEFAULT = new JournalOptions(64 << 20, Durability.PROCESS);

    public JournalOptions {
        Objects.requireNonNull(durability, "durability is null");
        if (segmentBytes < 1 << 10 || segmentBytes > 1 << 30) {
            throw new IllegalArgumentException("a segment has 1 KiB to 1 GiB, not " + segmentBytes + " bytes");
        }
    }
}
