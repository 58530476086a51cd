package io.stratagem.api.param;

import java.util.Objects;

/**
 * True or false.
 *
 * @since 1.0
 */
public record FlagParameter(String name, boolean byDefault, String meaning, boolean stateNeutral) implements Parameter {
    public FlagParameter {
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(meaning, "meaning is null");
    }

    /** A flag, default false. */
    public static FlagParameter named(String name) {
        return new FlagParameter(name, false, "", false);
    }

    /** The same with a default. */
    public FlagParameter byDefault(boolean value) {
        return new FlagParameter(name, value, meaning, stateNeutral);
    }

    /** The same with its meaning. */
    public FlagParameter means(String meaning) {
        return new FlagParameter(name, byDefault, meaning, stateNeutral);
    }

    /** The same, declared state-neutral. */
    public FlagParameter neutralToState() {
        return new FlagParameter(name, byDefault, meaning, true);
    }

    @Override
    public Object defaultValue() {
        return byDefault;
    }

    @Override
    public String allowed() {
        return "true or false";
    }

    @Override
    public Object read(Object value) {
        if (!(value instanceof Boolean)) {
            throw new IllegalArgumentException("must be " + allowed());
        }
        return value;
    }
}
