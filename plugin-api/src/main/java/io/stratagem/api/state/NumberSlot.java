package io.stratagem.api.state;

/**
 * A declared number.
 *
 * @since 1.0
 */
public record NumberSlot(int index, String name, double initial, String meaning) implements Slot {}
