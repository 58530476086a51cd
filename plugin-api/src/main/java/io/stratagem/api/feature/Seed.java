package io.stratagem.api.feature;

import java.util.Locale;

/**
 * Where a recursive average starts.
 *
 * @since 1.0
 */
public enum Seed {
    /**
     * The first value is the first average, and values flow from the first event on: the convention of the legacy signals. Wilder
     * averages of gains, losses and ranges start at the first change.
     */
    FIRST,
    /**
     * The mean of the first n values is the first average, and nothing is known before: the convention of TA-Lib. Both averages of a
     * MACD then start on the bar where the slow one does.
     */
    SMA;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** The lower-case name. */
    public String text() {
        return text;
    }
}
