package io.stratagem.api.state;

import java.util.List;

/**
 * A declared enum constant.
 *
 * @param constants all constants of the enum, in order
 * @since 1.0
 */
public record ChoiceSlot<E extends Enum<E>>(int index, String name, E initial, List<E> constants, String meaning)
        implements Slot {
    public ChoiceSlot {
        constants = List.copyOf(constants);
    }
}
