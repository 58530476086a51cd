package io.stratagem.kernel.run;

/**
 * Keeps what a run is between two epochs, so that another process can go on from the newest of it. Called on the run's own thread, which
 * waits: whatever takes long belongs on another.
 */
public interface Snapshots {
    /**
     * Whether a state is wanted; asked about once per block of epochs.
     *
     * <p>Saying so ends the use of the snapshot before it, whose memory is used again.
     *
     * @param epochs how many are decided or about to be
     */
    boolean isDue(long epochs);

    /** Takes a state. Everything decided so far has gone to store and listeners, and nothing beyond it. */
    void take(RunSnapshot state);

    /** Keeps nothing. */
    Snapshots NONE = new Snapshots() {
        @Override
        public boolean isDue(long epochs) {
            return false;
        }

        @Override
        public void take(RunSnapshot state) {
            throw new IllegalStateException("nobody asked for a state");
        }
    };
}
