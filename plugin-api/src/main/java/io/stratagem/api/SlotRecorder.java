package io.stratagem.api;

import io.stratagem.api.feature.FeatureHandle;
import io.stratagem.api.state.ChoiceSlot;
import io.stratagem.api.state.CountSlot;
import io.stratagem.api.state.FeatureWindow;
import io.stratagem.api.state.FlagSlot;
import io.stratagem.api.state.NumberSlot;
import io.stratagem.api.state.Slot;
import io.stratagem.api.state.SlotDeclarer;
import io.stratagem.api.state.ValueWindow;
import java.util.ArrayList;
import java.util.List;

/** The slots of one area, in declared order. */
final class SlotRecorder implements SlotDeclarer {
    private static final int MAX_SLOTS = 256;
    private static final int MAX_WINDOW = 65_536;

    private final boolean featureWindows;
    private final List<Slot> slots = new ArrayList<>();
    private boolean sealed;

    SlotRecorder(boolean featureWindows) {
        this.featureWindows = featureWindows;
    }

    List<Slot> slots() {
        return List.copyOf(slots);
    }

    /** Ends the bind it belongs to. */
    void seal() {
        sealed = true;
    }

    @Override
    public NumberSlot number(String name, double initial, String meaning) {
        if (!Double.isFinite(initial)) {
            throw new IllegalArgumentException("slot " + name + " starts at " + initial + "; it must be finite");
        }
        return add(new NumberSlot(place(name), name, initial, meaning));
    }

    @Override
    public CountSlot count(String name, long initial, String meaning) {
        return add(new CountSlot(place(name), name, initial, meaning));
    }

    @Override
    public FlagSlot flag(String name, boolean initial, String meaning) {
        return add(new FlagSlot(place(name), name, initial, meaning));
    }

    @Override
    public <E extends Enum<E>> ChoiceSlot<E> choice(String name, E initial, String meaning) {
        List<E> constants = List.of(initial.getDeclaringClass().getEnumConstants());
        return add(new ChoiceSlot<>(place(name), name, initial, constants, meaning));
    }

    @Override
    public FeatureWindow window(FeatureHandle feature, int length) {
        if (!featureWindows) {
            throw new IllegalArgumentException(
                    "a window over " + feature.spec() + " needs a symbol; declare it on the context");
        }
        String name = feature.spec() + "[" + checked(length) + "]";
        return add(new FeatureWindow(place(name), name, feature, length));
    }

    @Override
    public ValueWindow history(String name, int length, String meaning) {
        return add(new ValueWindow(place(name), name, checked(length), meaning));
    }

    private static int checked(int length) {
        if (length < 1 || length > MAX_WINDOW) {
            throw new IllegalArgumentException(
                    "a window of length " + length + "; lengths lie within [1, " + MAX_WINDOW + "]");
        }
        return length;
    }

    private int place(String name) {
        if (sealed) {
            throw new IllegalStateException("slots are declared in bind only; asked for " + name);
        }
        for (Slot slot : slots) {
            if (slot.name().equals(name)) {
                return slot.index();
            }
        }
        if (slots.size() == MAX_SLOTS) {
            throw new IllegalArgumentException("more than " + MAX_SLOTS + " slots; drop " + name);
        }
        return slots.size();
    }

    /** Adds a slot, or gives the one already declared under its name, which must be the same. */
    @SuppressWarnings("unchecked") // equal slots are of one class
    private <S extends Slot> S add(S slot) {
        if (slot.index() == slots.size()) {
            slots.add(slot);
            return slot;
        }
        Slot known = slots.get(slot.index());
        if (!known.equals(slot)) {
            throw new IllegalArgumentException("slot " + slot.name() + " is declared twice, differently");
        }
        return (S) known;
    }
}
