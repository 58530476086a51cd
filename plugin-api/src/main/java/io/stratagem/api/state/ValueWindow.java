package io.stratagem.api.state;

/**
 * The last values a plugin pushed.
 *
 * @param length how many it holds
 * @since 1.0
 */
public record ValueWindow(int index, String name, int length, String meaning) implements Slot {}
