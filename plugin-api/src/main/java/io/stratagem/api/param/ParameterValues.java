package io.stratagem.api.param;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A value for every parameter of a family; immutable. Read with the constants that declare the parameters.
 *
 * @since 1.0
 */
public final class ParameterValues {
    private final Map<String, Object> byName;

    ParameterValues(Map<String, Object> byName) {
        this.byName = Collections.unmodifiableMap(new TreeMap<>(byName));
    }

    /** The value of a number parameter. */
    public double get(NumberParameter parameter) {
        return (Double) value(parameter);
    }

    /** The value of an integer parameter. */
    public int get(IntegerParameter parameter) {
        return Math.toIntExact((Long) value(parameter));
    }

    /** The value of a flag parameter. */
    public boolean get(FlagParameter parameter) {
        return (Boolean) value(parameter);
    }

    /** The value of a choice parameter. */
    public String get(ChoiceParameter parameter) {
        return (String) value(parameter);
    }

    /** The value of a text parameter. */
    public String get(TextParameter parameter) {
        return (String) value(parameter);
    }

    private Object value(Parameter parameter) {
        Object value = byName.get(parameter.name());
        if (value == null) {
            throw new IllegalArgumentException(
                    parameter.name() + " is not a parameter of this family; add it to params()");
        }
        return value;
    }

    /** All values by name, sorted; each is a Double, Long, Boolean or String. */
    public Map<String, Object> asMap() {
        return byName;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ParameterValues values && byName.equals(values.byName);
    }

    @Override
    public int hashCode() {
        return byName.hashCode();
    }

    @Override
    public String toString() {
        return byName.toString();
    }
}
