package io.stratagem.api.feature;

import java.util.Locale;

/**
 * How gains, losses and ranges are averaged.
 *
 * @since 1.0
 */
public enum Smoothing {
    /** Wilder's recursion with factor 1/n (Wilder 1978). */
    WILDER,
    /** The plain mean of the last n values (for RSI, Cutler's variant). */
    SIMPLE;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** The lower-case name. */
    public String text() {
        return text;
    }
}
