package io.stratagem.api.param;

import java.util.Objects;

/**
 * A whole number within an inclusive range, such as a window length in bars.
 *
 * @since 1.0
 */
public record IntegerParameter(
        String name, int minimum, int maximum, int byDefault, String meaning, boolean stateNeutral)
        implements Parameter {
    public IntegerParameter {
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(meaning, "meaning is null");
    }

    /** Any int, default 0. */
    public static IntegerParameter named(String name) {
        return new IntegerParameter(name, Integer.MIN_VALUE, Integer.MAX_VALUE, 0, "", false);
    }

    /** The same with an inclusive range. */
    public IntegerParameter between(int minimum, int maximum) {
        return new IntegerParameter(name, minimum, maximum, byDefault, meaning, stateNeutral);
    }

    /** The same with a default, which must be in range. */
    public IntegerParameter byDefault(int value) {
        return new IntegerParameter(name, minimum, maximum, value, meaning, stateNeutral);
    }

    /** The same with its meaning. */
    public IntegerParameter means(String meaning) {
        return new IntegerParameter(name, minimum, maximum, byDefault, meaning, stateNeutral);
    }

    /** The same, declared state-neutral. */
    public IntegerParameter neutralToState() {
        return new IntegerParameter(name, minimum, maximum, byDefault, meaning, true);
    }

    @Override
    public Object defaultValue() {
        return (long) byDefault;
    }

    @Override
    public String allowed() {
        return "whole number within [" + minimum + ", " + maximum + "]";
    }

    @Override
    public Object read(Object value) {
        if (!(value instanceof Number number)
                || number.doubleValue() != Math.rint(number.doubleValue())
                || number.doubleValue() < minimum
                || number.doubleValue() > maximum) {
            throw new IllegalArgumentException("must be a " + allowed());
        }
        return number.longValue();
    }
}
