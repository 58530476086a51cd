package io.stratagem.store;

import java.util.Locale;

/** What an operator wants of a circuit: the argument of a {@link ControlKind#OVERRIDE}. The last order counts. */
public enum CircuitOrder {
    /** Held open until another order. */
    OPEN,
    /** Held closed until another order, whatever errors there are. */
    CLOSED,
    /** Errors decide again: what is open is probed first, without waiting for a cooldown; what was held closed starts anew. */
    AUTO;

    /** Reads the argument of an override; throws {@link IllegalArgumentException} for any other text. */
    public static CircuitOrder parse(String text) {
        for (CircuitOrder order : values()) {
            if (order.text().equals(text)) {
                return order;
            }
        }
        throw new IllegalArgumentException("a circuit is ordered open, closed or auto, not '" + text + "'");
    }

    /** The word in a control entry. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
