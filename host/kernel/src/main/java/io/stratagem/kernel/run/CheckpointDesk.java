package io.stratagem.kernel.run;

/** Notices when a state of the run is wanted, and hands it out once the run rests. Confined to the run's own thread. */
final class CheckpointDesk {
    private final Keeper keeper;
    private final Checkpoints checkpoints;
    private boolean isWanted;

    CheckpointDesk(Keeper keeper, Checkpoints checkpoints) {
        this.keeper = keeper;
        this.checkpoints = checkpoints;
    }

    /** Whether a state is wanted, asked once per block. */
    void ask(long epochs) {
        isWanted = isWanted || checkpoints.isDue(epochs);
    }

    /** Whether the run shall come to rest for it. */
    boolean isWanted() {
        return isWanted;
    }

    /** Hands out what the run is, between two epochs with nothing under way. */
    void serve(Incumbent incumbent, long epochs, long events, long lastEventTimeMillis) {
        if (isWanted && keeper.canKeep()) {
            checkpoints.take(keeper.keep(incumbent, epochs, events, lastEventTimeMillis));
        }
        isWanted = false;
    }
}
