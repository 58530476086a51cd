package io.stratagem.kernel.breaker;

/** The last outcomes of one strategy or plugin: errors in a row, and a ring of bits. Plain state, cheap per outcome. */
final class OutcomeWindow {
    private final boolean[] errors;
    private int next;
    private int filled;
    private int errorCount;
    private int consecutive;

    OutcomeWindow(int length) {
        errors = new boolean[length];
    }

    void record(boolean error) {
        consecutive = error ? consecutive + 1 : 0;
        if (filled == errors.length) {
            errorCount -= errors[next] ? 1 : 0;
        } else {
            filled++;
        }
        errors[next] = error;
        errorCount += error ? 1 : 0;
        next = next + 1 == errors.length ? 0 : next + 1;
    }

    void clear() {
        next = 0;
        filled = 0;
        errorCount = 0;
        consecutive = 0;
    }

    int consecutiveErrors() {
        return consecutive;
    }

    /** Errors per 100 outcomes once the window is full; 0 before. */
    double errorPercent() {
        return filled < errors.length ? 0 : 100.0 * errorCount / errors.length;
    }
}
