package io.stratagem.catalog;

import java.util.Locale;

/** What happens when several strategies speak about one symbol in one epoch. */
public enum ConflictPolicy {
    /** Everything passes. */
    PUBLISH_ALL,
    /** The first in evaluation order: priority, then strategy_id. */
    FIRST_WINS,
    /** The most confident; ties in evaluation order. */
    HIGHEST_CONFIDENCE,
    /** One intent with the sign of the sum of confidence times signed notional. */
    NET,
    /** As net, with a quorum on the winning side. */
    ENSEMBLE;

    static ConflictPolicy of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The name a catalog uses. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
