package io.stratagem.app.reload;

import java.util.List;

/**
 * Why a reload is done. Immutable.
 *
 * @param text as a receipt has it
 * @param toKeep what to change in the catalog file so that it says what runs afterwards, one thing a line; empty when nobody needs to
 */
record Cause(String text, List<String> toKeep) {
    /** A watched file is another. */
    static final Cause CHANGE = of("change");

    /** Somebody asked for a reload. */
    static final Cause ORDER = of("order");

    Cause {
        toKeep = List.copyOf(toKeep);
    }

    /** A cause that leaves nothing to do. */
    static Cause of(String text) {
        return new Cause(text, List.of());
    }
}
