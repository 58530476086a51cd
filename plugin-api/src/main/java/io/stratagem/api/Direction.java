package io.stratagem.api;

/**
 * What an intent asks the strategy's position in a symbol to become.
 *
 * @since 1.0
 */
public enum Direction {
    /** Hold the target notional long. */
    LONG,
    /** Hold the target notional short. */
    SHORT,
    /** Hold nothing: closes the sending strategy's own position and no other. */
    FLAT
}
