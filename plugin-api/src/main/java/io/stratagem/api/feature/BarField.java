package io.stratagem.api.feature;

import java.util.Locale;

/**
 * A number that stands in every bar, or follows from one bar alone.
 *
 * @since 1.0
 */
public enum BarField {
    /** First price of the bar. */
    OPEN,
    /** Highest price of the bar. */
    HIGH,
    /** Lowest price of the bar. */
    LOW,
    /** Last price of the bar; of a tick or a delivered vector, its price. */
    CLOSE,
    /** Traded volume, in units; 0 where the source knows none. */
    VOLUME,
    /** (high + low + close) / 3. */
    TYPICAL;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** The lower-case name. */
    public String text() {
        return text;
    }
}
