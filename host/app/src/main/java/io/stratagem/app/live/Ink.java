package io.stratagem.app.live;

/** How a piece of text looks where colour is on. */
enum Ink {
    PLAIN(""),
    STRONG("\u001b[1m"),
    DIM("\u001b[2m"),
    GOOD("\u001b[32m"),
    BAD("\u001b[31m");

    static final String END = "\u001b[0m";

    private final String start;

    Ink(String start) {
        this.start = start;
    }

    String start() {
        return start;
    }

    /** Green above zero, red below, plain at zero and where there is no number. */
    static Ink ofSign(double value) {
        if (value > 0) {
            return GOOD;
        }
        return value < 0 ? BAD : PLAIN;
    }
}
