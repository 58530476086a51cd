package io.stratagem.api.param;

import java.util.Objects;

/**
 * A short text, such as the name of a delivered feature.
 *
 * @since 1.0
 */
public record TextParameter(String name, String byDefault, String meaning, boolean stateNeutral) implements Parameter {
    /** The longest text allowed. */
    public static final int MAX_LENGTH = 200;

    public TextParameter {
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(meaning, "meaning is null");
    }

    /** A text, default empty. */
    public static TextParameter named(String name) {
        return new TextParameter(name, "", "", false);
    }

    /** The same with a default. */
    public TextParameter byDefault(String value) {
        return new TextParameter(name, value, meaning, stateNeutral);
    }

    /** The same with its meaning. */
    public TextParameter means(String meaning) {
        return new TextParameter(name, byDefault, meaning, stateNeutral);
    }

    /** The same, declared state-neutral. */
    public TextParameter neutralToState() {
        return new TextParameter(name, byDefault, meaning, true);
    }

    @Override
    public Object defaultValue() {
        return byDefault;
    }

    @Override
    public String allowed() {
        return "text of at most " + MAX_LENGTH + " characters";
    }

    @Override
    public Object read(Object value) {
        if (!(value instanceof String text) || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("must be a " + allowed());
        }
        return value;
    }
}
