package io.stratagem.kernel.run;

/** Notices when a state of the run is wanted, and hands it out once the run rests. Confined to the run's own thread. */
final class SnapshotDesk {
    private final SnapshotMaker maker;
    private final Snapshots snapshots;
    private boolean isWanted;

    SnapshotDesk(SnapshotMaker maker, Snapshots snapshots) {
        this.maker = maker;
        this.snapshots = snapshots;
    }

    /** Whether a state is wanted, asked once per block. */
    void ask(long epochs) {
        isWanted = isWanted || snapshots.isDue(epochs);
    }

    /** Whether the run shall come to rest for it. */
    boolean isWanted() {
        return isWanted;
    }

    /** Hands out what the run is, between two epochs with nothing under way. */
    void serve(Incumbent incumbent, long epochs, long events, long lastEventTimeMillis) {
        if (isWanted && maker.canBeTaken()) {
            snapshots.take(maker.take(incumbent, epochs, events, lastEventTimeMillis));
        }
        isWanted = false;
    }
}
