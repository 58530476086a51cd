package io.stratagem.kernel.generation;

import io.stratagem.api.Declaration;
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
import java.util.stream.Stream;

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
        List<Slot> slots = Stream.concat(
                        declaration.stateLayout().perSymbol().stream(),
                        declaration.stateLayout().perStrategy().stream())
                .toList();
        long values = slots.stream().mapToLong(DeclarationCheck::windowLength).sum();
        if (values > MAX_WINDOW_VALUES) {
            problems.add("windows of " + values + " values together; at most " + MAX_WINDOW_VALUES);
        }
        Stream<String> names = Stream.of(
                        slots.stream()
                                .filter(slot -> !(slot instanceof FeatureWindow))
                                .map(Slot::name),
                        declaration.observables().stream().map(observable -> observable.name()),
                        declaration.gates().stream().map(gate -> gate.name()),
                        declaration.metrics().stream(),
                        declaration.modelRoles().stream().map(role -> role.name()))
                .flatMap(some -> some);
        names.filter(name -> name.isEmpty() || !PlainText.of(name, MAX_NAME).equals(name))
                .forEach(name -> problems.add("a name is empty, longer than " + MAX_NAME
                        + " characters or has control characters: " + PlainText.of(name, MAX_NAME)));
        return problems;
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
