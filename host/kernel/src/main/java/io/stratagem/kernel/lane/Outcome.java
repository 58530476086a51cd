package io.stratagem.kernel.lane;

/** What a lane notes per listener and event, in evaluation order. */
public enum Outcome {
    /** Still warming up. */
    WARMING_UP,
    /** A required feature was missing. */
    FEATURE_MISSING,
    /** The event was older than the strategy accepts. */
    STALE,
    /** The circuit is open; not evaluated. */
    STOPPED,
    /** Evaluated, nothing to say. */
    NOTHING,
    /** Evaluated; an {@link IntentNote} follows. */
    INTENT,
    /** Evaluated; a plugin error follows. */
    ERROR,
    /** Evaluated, and its thread was given up; a {@link io.stratagem.kernel.watch.Kill} follows. */
    KILLED,
    /** An overlay's answer follows. */
    ANSWER,
    /** A frame strategy's row follows. */
    ROW
}
