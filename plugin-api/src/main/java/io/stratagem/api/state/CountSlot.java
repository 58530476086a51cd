package io.stratagem.api.state;

/**
 * A declared count.
 *
 * @since 1.0
 */
public record CountSlot(int index, String name, long initial, String meaning) implements Slot {}
