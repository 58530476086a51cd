package io.stratagem.probe;

import io.stratagem.api.Declaration;
import io.stratagem.api.state.ChoiceSlot;
import io.stratagem.api.state.CountSlot;
import io.stratagem.api.state.FeatureWindow;
import io.stratagem.api.state.FlagSlot;
import io.stratagem.api.state.NumberSlot;
import io.stratagem.api.state.Slot;
import io.stratagem.api.state.ValueWindow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How two evaluations that should be equal differ, each in words. */
record Difference(String first, String second) {
    /** The most telling difference, or null when there is none. */
    static @Nullable Difference between(Outcome first, Outcome second, Declaration declaration) {
        if (!first.decidesAs(second)) {
            return new Difference(first.words(), second.words());
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
        for (Slot slot : slots) {
            int at = slot.index();
            if (at < first.cells().length && at < second.cells().length && first.cells()[at] != second.cells()[at]) {
                return new Difference(words(slot, first.cells()[at]), words(slot, second.cells()[at]));
            }
        }
        return new Difference("one declared state", "another, in a window or a frame strategy's areas");
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
