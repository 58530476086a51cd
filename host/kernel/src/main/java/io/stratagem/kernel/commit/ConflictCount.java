package io.stratagem.kernel.commit;

/** How many groups of intents had both directions. Confined to the committer. */
final class ConflictCount {
    private long conflicts;

    void add() {
        conflicts++;
    }

    long conflicts() {
        return conflicts;
    }

    void restore(long counted) {
        conflicts = counted;
    }
}
