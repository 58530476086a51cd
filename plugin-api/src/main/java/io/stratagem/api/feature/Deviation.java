package io.stratagem.api.feature;

import java.util.Locale;

/**
 * What the sum of squared deviations of n values is divided by.
 *
 * @since 1.0
 */
public enum Deviation {
    /** n. */
    POPULATION,
    /** n - 1. */
    SAMPLE;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** The lower-case name. */
    public String text() {
        return text;
    }
}
