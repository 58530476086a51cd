package io.stratagem.catalog;

import java.util.Locale;

/** Which errors open a circuit. */
public enum BreakerPolicy {
    /** Errors in a row, or a percentage of a full window; closes after good shadow probes. */
    STANDARD,
    /** Errors in a row alone; closes by itself at the end of the cooldown, the last millisecond included. */
    LEGACY;

    static BreakerPolicy of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The name a catalog uses. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
