package io.stratagem.evaluation;

import io.stratagem.api.state.ChoiceSlot;
import io.stratagem.api.state.CountSlot;
import io.stratagem.api.state.FeatureWindow;
import io.stratagem.api.state.FlagSlot;
import io.stratagem.api.state.NumberSlot;
import io.stratagem.api.state.Slot;
import io.stratagem.api.state.ValueWindow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How one declared layout follows another, slot by slot and by name. A slot that was there before is copied if it means the same kind of
 * value: a number, count or flag; a choice among the same constants; a window of the same length, over the same feature or written by
 * the plugin. A new slot starts at its initial value. A slot that is gone, or became something else, cannot be carried.
 *
 * <p>Immutable.
 */
public final class StateMapping {
    private final int[] sources;
    private final List<String> problems;

    private StateMapping(int[] sources, List<String> problems) {
        this.sources = sources;
        this.problems = List.copyOf(problems);
    }

    /** How a layout follows another. */
    public static StateMapping between(List<Slot> before, List<Slot> after) {
        Map<String, Slot> known = new HashMap<>();
        before.forEach(slot -> known.put(slot.name(), slot));
        List<String> problems = new ArrayList<>();
        int[] sources = new int[after.size()];
        Arrays.fill(sources, -1);
        for (Slot slot : after) {
            Slot same = known.remove(slot.name());
            if (same != null && isAlike(same, slot)) {
                sources[slot.index()] = same.index();
            } else if (same != null) {
                problems.add("slot " + slot.name() + " was " + kind(same) + " and is " + kind(slot));
            }
        }
        known.keySet().stream().sorted().forEach(gone -> problems.add("slot " + gone + " is gone"));
        return new StateMapping(sources, problems);
    }

    /** What keeps the state from being carried; empty when it can be. */
    public List<String> problems() {
        return problems;
    }

    /** For each slot of the later layout the index of its source, or -1. */
    int source(int slot) {
        return sources[slot];
    }

    private static boolean isAlike(Slot before, Slot after) {
        return switch (after) {
            case NumberSlot number -> before instanceof NumberSlot;
            case CountSlot count -> before instanceof CountSlot;
            case FlagSlot flag -> before instanceof FlagSlot;
            case ChoiceSlot<?> choice ->
                before instanceof ChoiceSlot<?> old && names(old).equals(names(choice));
            case FeatureWindow window ->
                before instanceof FeatureWindow old
                        && old.length() == window.length()
                        && old.feature().spec().equals(window.feature().spec());
            case ValueWindow window -> before instanceof ValueWindow old && old.length() == window.length();
        };
    }

    private static List<String> names(ChoiceSlot<?> slot) {
        List<String> names = new ArrayList<>();
        for (Enum<?> constant : slot.constants()) {
            names.add(constant.name());
        }
        return names;
    }

    private static String kind(Slot slot) {
        return switch (slot) {
            case NumberSlot number -> "a number";
            case CountSlot count -> "a count";
            case FlagSlot flag -> "a flag";
            case ChoiceSlot<?> choice -> "a choice of " + names(choice);
            case FeatureWindow window ->
                "a window of " + window.length() + " over " + window.feature().spec();
            case ValueWindow window -> "a window of " + window.length() + " values";
        };
    }
}
