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
    /** Evaluated, nothing to say; of a strategy that is compared, its observables and features follow. */
    NOTHING,
    /** Evaluated; an {@link IntentNote} follows, and then the same as behind NOTHING. */
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
