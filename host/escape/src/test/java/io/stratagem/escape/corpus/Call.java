package io.stratagem.escape.corpus;

/** From where a plugin calls a body. */
public enum Call {
    /** From the evaluator, at the first events it is asked about. */
    EVALUATOR,
    /** While the strategy is bound. */
    BIND,
    /** While the plugin object is made. */
    CONSTRUCTOR
}
