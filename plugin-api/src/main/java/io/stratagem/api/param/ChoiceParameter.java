package io.stratagem.api.param;

import java.util.List;
import java.util.Objects;

/**
 * One of a few words.
 *
 * @since 1.0
 */
public record ChoiceParameter(String name, List<String> choices, String byDefault, String meaning, boolean stateNeutral)
        implements Parameter {
    private static final int MAX_CHOICES = 256;

    public ChoiceParameter {
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(meaning, "meaning is null");
        if (choices.size() > MAX_CHOICES) {
            throw new IllegalArgumentException(
                    name + " has " + choices.size() + " choices; at most " + MAX_CHOICES + " are allowed");
        }
        choices = List.copyOf(choices);
    }

    /** A choice; the first is the default. */
    public static ChoiceParameter named(String name, String first, String... others) {
        List<String> choices = new java.util.ArrayList<>(List.of(others));
        choices.addFirst(first);
        return new ChoiceParameter(name, choices, first, "", false);
    }

    /** The same with another default, which must be one of the choices. */
    public ChoiceParameter byDefault(String value) {
        return new ChoiceParameter(name, choices, value, meaning, stateNeutral);
    }

    /** The same with its meaning. */
    public ChoiceParameter means(String meaning) {
        return new ChoiceParameter(name, choices, byDefault, meaning, stateNeutral);
    }

    /** The same, declared state-neutral. */
    public ChoiceParameter neutralToState() {
        return new ChoiceParameter(name, choices, byDefault, meaning, true);
    }

    @Override
    public Object defaultValue() {
        return byDefault;
    }

    @Override
    public String allowed() {
        return "one of " + String.join(", ", choices);
    }

    @Override
    public Object read(Object value) {
        if (!(value instanceof String text) || !choices.contains(text)) {
            throw new IllegalArgumentException("must be " + allowed());
        }
        return value;
    }
}
