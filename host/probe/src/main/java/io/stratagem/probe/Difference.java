package io.stratagem.probe;

import io.stratagem.api.Declaration;
import io.stratagem.api.state.ChoiceSlot;
import io.stratagem.api.state.CountSlot;
import io.stratagem.api.state.FeatureWindow;
import io.stratagem.api.state.FlagSlot;
import io.stratagem.api.state.NumberSlot;
import io.stratagem.api.state.Slot;
import io.stratagem.api.state.ValueWindow;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How two evaluations that should be equal differ, each in words. */
record Difference(String first, String second) {
    /** The most telling difference, or null when there is none. */
    static @Nullable Difference between(Outcome first, Outcome second, Declaration declaration) {
        String decided = first.words();
        String again = second.words();
        if (first.result() != second.result() || !decided.equals(again)) {
            return new Difference(decided, again);
        }
        if (!first.state().isSame(second.state())) {
            return state(
                    first.state(), second.state(), declaration.stateLayout().perSymbol());
        }
        for (int index = 0; index < first.shown().length; index++) {
            double one = first.shown()[index];
            double other = second.shown()[index];
            if (Double.compare(one, other) != 0) {
                String name = name(index, declaration);
                return new Difference(name + " " + one, name + " " + other);
            }
        }
        return null;
    }

    private static String name(int index, Declaration declaration) {
        int observables = declaration.observables().size();
        return index < observables
                ? "observable " + declaration.observables().get(index).name()
                : "gate " + declaration.gates().get(index - observables).name();
    }

    private static Difference state(StateImage first, StateImage second, List<Slot> slots) {
        ByteBuffer one = ByteBuffer.wrap(first.head());
        ByteBuffer other = ByteBuffer.wrap(second.head());
        for (Slot slot : slots) {
            int at = Long.BYTES * (1 + slot.index());
            if (at < one.capacity() && at < other.capacity() && one.getLong(at) != other.getLong(at)) {
                return new Difference(words(slot, one.getLong(at)), words(slot, other.getLong(at)));
            }
        }
        return new Difference("the declared state", "a declared state with other values in a window or area");
    }

    private static String words(Slot slot, long cell) {
        String value = switch (slot) {
            case NumberSlot number -> Double.toString(Double.longBitsToDouble(cell));
            case CountSlot count -> Long.toString(cell);
            case FlagSlot flag -> Boolean.toString(cell != 0);
            case ChoiceSlot<?> choice -> choice.constants().get((int) cell).name();
            case FeatureWindow window -> "changed";
            case ValueWindow window -> "changed";
        };
        return "slot " + slot.name() + " = " + value;
    }
}
