package io.stratagem.catalog;

import java.util.Locale;

/** What becomes of positions whose strategy is removed, disabled or broken. */
public enum OnDisable {
    /** They stay, and are listed as orphaned. */
    HOLD,
    /** They are closed. */
    FLATTEN;

    /** What an entry that names none does. */
    public static final OnDisable DEFAULT = HOLD;

    static OnDisable of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The name a catalog uses. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
