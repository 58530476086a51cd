package io.stratagem.kernel.breaker;

import java.util.Locale;

/** Where a circuit stands. */
public enum CircuitState {
    /** Intents pass, errors are judged. */
    CLOSED,
    /** After errors: intents are held and evaluation stops. */
    OPEN,
    /** Probing: evaluations count, their intents do not. */
    HALF_OPEN,
    /** As open, until an operator says otherwise. */
    FORCED_OPEN,
    /** Intents pass whatever errors there are, until an operator says otherwise. */
    FORCED_CLOSED;

    /** Whether intents pass. */
    public boolean isClosed() {
        return this == CLOSED || this == FORCED_CLOSED;
    }

    /** Whether there is anything to evaluate for. */
    public boolean isEvaluated() {
        return this != OPEN && this != FORCED_OPEN;
    }

    /** The word in reports and snapshots. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads what {@link #text()} gave; throws {@link IllegalArgumentException} for any other text. */
    public static CircuitState parse(String text) {
        for (CircuitState state : values()) {
            if (state.text().equals(text)) {
                return state;
            }
        }
        throw new IllegalArgumentException("'" + text + "' is no state of a circuit");
    }
}
