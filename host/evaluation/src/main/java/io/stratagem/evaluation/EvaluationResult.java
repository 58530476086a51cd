package io.stratagem.evaluation;

/** How one event went for one strategy. */
public enum EvaluationResult {
    /** Still warming up: windows advanced, no decision was asked for. */
    WARMING_UP,
    /** A required feature was missing; the event was skipped. */
    FEATURE_MISSING,
    /** Evaluated, nothing to say. Of an overlay: its answer stands. */
    NOTHING,
    /** Evaluated, with an intent. */
    INTENT,
    /** A plugin error: its state changes were dropped. */
    ERROR
}
