package io.stratagem.api.param;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The parameter schema of a family, in the order it should be shown.
 *
 * @since 1.0
 */
public final class Parameters {
    /** A family without parameters. */
    public static final Parameters NONE = of();

    private static final int MAX_PARAMETERS = 256;

    private final Map<String, Parameter> byName;

    private Parameters(Map<String, Parameter> byName) {
        this.byName = byName;
    }

    /**
     * A schema.
     *
     * @throws IllegalArgumentException if two parameters share a name, or a default is out of range
     */
    public static Parameters of(Parameter... parameters) {
        if (parameters.length > MAX_PARAMETERS) {
            throw new IllegalArgumentException(
                    parameters.length + " parameters; at most " + MAX_PARAMETERS + " are allowed");
        }
        Map<String, Parameter> byName = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            if (byName.putIfAbsent(parameter.name(), parameter) != null) {
                throw new IllegalArgumentException("two parameters are named " + parameter.name());
            }
            try {
                parameter.read(parameter.defaultValue());
            } catch (IllegalArgumentException outOfRange) {
                throw new IllegalArgumentException(
                        "the default " + parameter.defaultValue() + " of " + parameter.name() + " "
                                + outOfRange.getMessage(),
                        outOfRange);
            }
        }
        return new Parameters(byName);
    }

    /** All parameters, in declared order. */
    public List<Parameter> all() {
        return List.copyOf(byName.values());
    }

    /** The parameter of that name, or null. */
    public @Nullable Parameter find(String name) {
        return byName.get(name);
    }

    /** The defaults of all parameters. */
    public ParameterValues defaults() {
        return read(Map.of()).values();
    }

    /**
     * Reads catalog values: unknown names, wrong types and values out of range are all reported at once; what is absent takes its
     * default.
     *
     * @param given Numbers, Booleans and Strings by parameter name
     */
    public Reading read(Map<String, ?> given) {
        List<ParameterProblem> problems = new ArrayList<>();
        for (Map.Entry<String, ?> entry : new TreeMap<>(given).entrySet()) {
            if (!byName.containsKey(entry.getKey())) {
                problems.add(new ParameterProblem(
                        entry.getKey(), "is not a parameter of this family" + suggestion(entry.getKey())));
            }
        }
        Map<String, Object> values = new TreeMap<>();
        for (Parameter parameter : byName.values()) {
            Object value = parameter.defaultValue();
            if (given.containsKey(parameter.name())) {
                Object raw = given.get(parameter.name());
                try {
                    if (raw == null) {
                        throw new IllegalArgumentException("must be a value");
                    }
                    value = parameter.read(raw);
                } catch (IllegalArgumentException unfit) {
                    problems.add(new ParameterProblem(parameter.name(), unfit.getMessage() + ", not " + raw));
                }
            }
            values.put(parameter.name(), value);
        }
        return new Reading(new ParameterValues(values), List.copyOf(problems));
    }

    private String suggestion(String unknown) {
        return byName.keySet().stream()
                .min(Comparator.comparingInt(known -> distance(known, unknown)))
                .filter(known -> distance(known, unknown) <= 3)
                .map(known -> "; did you mean " + known + "?")
                .orElse(byName.isEmpty() ? "; it has none" : "; it has " + String.join(", ", byName.keySet()));
    }

    /** Levenshtein distance. */
    private static int distance(String left, String right) {
        int[] previous = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            int[] current = new int[right.length() + 1];
            current[0] = row;
            for (int column = 1; column <= right.length(); column++) {
                int substituted = previous[column - 1] + (left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(substituted, Math.min(previous[column], current[column - 1]) + 1);
            }
            previous = current;
        }
        return previous[right.length()];
    }

    /**
     * What reading catalog values gave.
     *
     * @param values a value for every parameter; the default stands where the given one was refused
     * @param problems everything that was wrong; empty when the values may be used
     * @since 1.0
     */
    public record Reading(ParameterValues values, List<ParameterProblem> problems) {}
}
