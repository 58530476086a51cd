package io.stratagem.app.live;

/** Where a run stands. */
public enum RunPhase {
    /** The bundles and the catalog are being read; no bar has been played. */
    STARTING("starting"),
    /** History, as fast as it goes. */
    HISTORY("history at full speed"),
    /** The last bars, slowed down so that a person can follow. */
    RECENT("recent bars, slowed to watch"),
    /** Everything is played and the host stays up. */
    WAITING("played to the end, waiting");

    private final String words;

    RunPhase(String words) {
        this.words = words;
    }

    /** The phase in words, for a person. */
    public String words() {
        return words;
    }
}
