package io.stratagem.store.journal;

/** What a commit survives. */
public enum Durability {
    /** The death of the process: the operating system has the bytes. */
    PROCESS,
    /** The loss of power too: the device has them. */
    FSYNC
}
