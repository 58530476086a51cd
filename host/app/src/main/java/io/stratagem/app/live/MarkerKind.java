package io.stratagem.app.live;

/** What happened at a marked close. */
public enum MarkerKind {
    /** An accepted entry, or a reversal, to long. */
    LONG_ENTRY('▲', Ink.GOOD),
    /** An accepted entry, or a reversal, to short. */
    SHORT_ENTRY('▼', Ink.BAD),
    /** An accepted exit to flat. */
    EXIT('●', Ink.PLAIN);

    private final char sign;
    private final Ink ink;

    MarkerKind(char sign, Ink ink) {
        this.sign = sign;
        this.ink = ink;
    }

    /** The sign drawn above the close. */
    public char sign() {
        return sign;
    }

    Ink ink() {
        return ink;
    }
}
