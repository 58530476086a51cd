package io.stratagem.app.live;

/** What a strategy is doing, as its row shows it. */
public enum StrategyStatus {
    /** Sees events and is not asked for decisions yet. */
    WARMING_UP("warm-up", Ink.DIM),
    /** Is asked at every event. */
    RUNNING("running", Ink.PLAIN),
    /** Is not asked, for the reason given beside it. */
    DISABLED("disabled", Ink.BAD),
    /** Its breaker or its plugin's breaker is open. */
    CIRCUIT_OPEN("circuit open", Ink.BAD);

    private final String words;
    private final Ink ink;

    StrategyStatus(String words, Ink ink) {
        this.words = words;
        this.ink = ink;
    }

    String words() {
        return words;
    }

    Ink ink() {
        return ink;
    }
}
