package io.stratagem.catalog;

import java.util.Locale;

/** How far a strategy's intents go. Only the catalog sets it. */
public enum Mode {
    /** Evaluated and recorded in a stream of its own; no conflict, ledger or sink. */
    SHADOW,
    /** Ledger and paper sink. */
    PAPER,
    /** Enters ledger and sink only after a person confirms. */
    ADVISORY,
    /** As paper, to the live sink, while limits, kill switch and freshness allow. */
    LIVE;

    /** What an entry that names none runs in. */
    public static final Mode DEFAULT = PAPER;

    static Mode of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The name a catalog uses. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
