package io.stratagem.api.state;

/**
 * A declared flag.
 *
 * @since 1.0
 */
public record FlagSlot(int index, String name, boolean initial, String meaning) implements Slot {}
