package io.stratagem.app;

/** What the process says at its end. */
final class ExitCodes {
    /** Everything was as asked. */
    static final int FINE = 0;

    /** The host itself failed. */
    static final int FAILED = 1;

    /** Input was refused: a catalog, a strategy, data or an option. What could be done was done. */
    static final int REFUSED = 2;

    private ExitCodes() {}
}
