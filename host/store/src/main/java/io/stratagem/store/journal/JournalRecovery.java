package io.stratagem.store.journal;

/**
 * What opening a journal found.
 *
 * @param records whole records
 * @param cutBytes bytes of a partial last record that were cut off; 0 after a clean close
 */
public record JournalRecovery(long records, long cutBytes) {}
