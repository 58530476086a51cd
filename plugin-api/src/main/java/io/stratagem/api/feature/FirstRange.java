package io.stratagem.api.feature;

import java.util.Locale;

/**
 * What the true range of the very first bar is, which has no previous close.
 *
 * @since 1.0
 */
public enum FirstRange {
    /** Unknown: ranges begin with the second bar (TA-Lib). */
    SKIPPED,
    /** High minus low (StockCharts). */
    HIGH_LOW;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** The lower-case name. */
    public String text() {
        return text;
    }
}
