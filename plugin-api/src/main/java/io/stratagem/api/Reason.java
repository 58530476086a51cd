package io.stratagem.api;

import java.util.Objects;

/**
 * One entry of an intent's rationale: a name, and the measured value behind it where there is one.
 *
 * @param name lower-case words joined by underscores, at most {@value #MAX_LENGTH} characters
 * @param value the measured value; {@code NaN} when the name says it all
 * @since 1.0
 */
public record Reason(String name, double value) {
    /** The longest name an intent may carry. */
    public static final int MAX_LENGTH = 64;

    public Reason {
        Objects.requireNonNull(name, "name is null");
    }

    /** Whether a measured value stands beside the name. */
    public boolean hasValue() {
        return !Double.isNaN(value);
    }
}
