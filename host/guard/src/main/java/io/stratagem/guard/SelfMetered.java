package io.stratagem.guard;

import java.util.EnumSet;

/** A collection that charges for its own work, whoever calls it. */
interface SelfMetered {
    /** Whether a look-up in the collection is charged by itself or takes constant time. */
    static boolean isSelfMetered(Object collection) {
        return collection instanceof SelfMetered || collection instanceof EnumSet;
    }
}
