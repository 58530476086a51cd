package io.stratagem.catalog;

import java.util.Locale;

/** What ends the wait of an open circuit. */
public enum Reenable {
    /** The end of the cooldown, a changed catalog entry, or an operator. */
    AUTOMATIC,
    /** A changed catalog entry or an operator; the cooldown alone does not. */
    MANUAL;

    static Reenable of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The name a catalog uses. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
