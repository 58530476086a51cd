package io.stratagem.api.param;

import java.util.Objects;

/**
 * A finite number within a range.
 *
 * @param minimum the smallest allowed value
 * @param minimumExcluded whether the minimum itself is refused
 * @param maximum the largest allowed value
 * @since 1.0
 */
public record NumberParameter(
        String name,
        double minimum,
        boolean minimumExcluded,
        double maximum,
        double byDefault,
        String meaning,
        boolean stateNeutral)
        implements Parameter {
    public NumberParameter {
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(meaning, "meaning is null");
    }

    /** Any finite number, default 0. */
    public static NumberParameter named(String name) {
        return new NumberParameter(name, -Double.MAX_VALUE, false, Double.MAX_VALUE, 0, "", false);
    }

    /** The same with an inclusive range. */
    public NumberParameter between(double minimum, double maximum) {
        return new NumberParameter(name, minimum, false, maximum, byDefault, meaning, stateNeutral);
    }

    /** The same with an inclusive lower end. */
    public NumberParameter atLeast(double minimum) {
        return new NumberParameter(name, minimum, false, maximum, byDefault, meaning, stateNeutral);
    }

    /** The same with an exclusive lower end. */
    public NumberParameter above(double minimum) {
        return new NumberParameter(name, minimum, true, maximum, byDefault, meaning, stateNeutral);
    }

    /** The same with an inclusive upper end. */
    public NumberParameter atMost(double maximum) {
        return new NumberParameter(name, minimum, minimumExcluded, maximum, byDefault, meaning, stateNeutral);
    }

    /** The same with a default, which must be in range. */
    public NumberParameter byDefault(double value) {
        return new NumberParameter(name, minimum, minimumExcluded, maximum, value, meaning, stateNeutral);
    }

    /** The same with its meaning. */
    public NumberParameter means(String meaning) {
        return new NumberParameter(name, minimum, minimumExcluded, maximum, byDefault, meaning, stateNeutral);
    }

    /** The same, declared state-neutral. */
    public NumberParameter neutralToState() {
        return new NumberParameter(name, minimum, minimumExcluded, maximum, byDefault, meaning, true);
    }

    @Override
    public Object defaultValue() {
        return byDefault;
    }

    @Override
    public String allowed() {
        boolean below = minimum == -Double.MAX_VALUE;
        boolean above = maximum == Double.MAX_VALUE;
        if (below && above) {
            return "finite number";
        }
        return "number within " + (below || minimumExcluded ? "(" : "[") + (below ? "-inf" : Texts.of(minimum)) + ", "
                + (above ? "inf)" : Texts.of(maximum) + "]");
    }

    @Override
    public Object read(Object value) {
        if (!(value instanceof Number number)) {
            throw new IllegalArgumentException("must be a " + allowed());
        }
        double read = number.doubleValue();
        boolean tooSmall = minimumExcluded ? read <= minimum : read < minimum;
        if (!Double.isFinite(read) || tooSmall || read > maximum) {
            throw new IllegalArgumentException("must be a " + allowed());
        }
        return read;
    }
}
