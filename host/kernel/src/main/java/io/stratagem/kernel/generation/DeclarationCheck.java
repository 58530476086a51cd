package io.stratagem.kernel.generation;

import io.stratagem.api.Declaration;
import io.stratagem.api.model.ModelRole;
import io.stratagem.api.observe.Gate;
import io.stratagem.api.observe.Observable;
import io.stratagem.api.state.ChoiceSlot;
import io.stratagem.api.state.CountSlot;
import io.stratagem.api.state.FeatureWindow;
import io.stratagem.api.state.FlagSlot;
import io.stratagem.api.state.NumberSlot;
import io.stratagem.api.state.Slot;
import io.stratagem.api.state.ValueWindow;
import io.stratagem.guard.watch.PlainText;
import java.util.ArrayList;
import java.util.List;

/** What a declaration may not have: names unfit for screens, and more state per symbol than the host will hold. */
final class DeclarationCheck {
    /** Eight megabytes per symbol. */
    private static final long MAX_WINDOW_VALUES = 1L << 20;

    private static final int MAX_FEATURES = 512;
    private static final int MAX_NAME = 64;

    private DeclarationCheck() {}

    /** Everything that is wrong, in words. */
    static List<String> problems(Declaration declaration) {
        List<String> problems = new ArrayList<>();
        if (declaration.features().size() > MAX_FEATURES) {
            problems.add(declaration.features().size() + " features; at most " + MAX_FEATURES);
        }
        List<Slot> slots = new ArrayList<>(declaration.stateLayout().perSymbol());
        slots.addAll(declaration.stateLayout().perStrategy());
        long values = 0;
        for (Slot slot : slots) {
            values += windowLength(slot);
        }
        if (values > MAX_WINDOW_VALUES) {
            problems.add("windows of " + values + " values together; at most " + MAX_WINDOW_VALUES);
        }
        for (String name : names(declaration, slots)) {
            String plain = PlainText.of(name, MAX_NAME);
            if (name.isEmpty() || !plain.equals(name)) {
                problems.add(
                        "a name is empty, longer than " + MAX_NAME + " characters or has control characters: " + plain);
            }
        }
        return problems;
    }

    /** Every name the plugin chose; a window over a feature bears the feature's. */
    private static List<String> names(Declaration declaration, List<Slot> slots) {
        List<String> names = new ArrayList<>();
        for (Slot slot : slots) {
            if (!(slot instanceof FeatureWindow)) {
                names.add(slot.name());
            }
        }
        for (Observable observable : declaration.observables()) {
            names.add(observable.name());
        }
        for (Gate gate : declaration.gates()) {
            names.add(gate.name());
        }
        names.addAll(declaration.metrics());
        for (ModelRole role : declaration.modelRoles()) {
            names.add(role.name());
        }
        return names;
    }

    private static long windowLength(Slot slot) {
        return switch (slot) {
            case FeatureWindow window -> window.length();
            case ValueWindow window -> window.length();
            case NumberSlot number -> 0;
            case CountSlot count -> 0;
            case FlagSlot flag -> 0;
            case ChoiceSlot<?> choice -> 0;
        };
    }
}
