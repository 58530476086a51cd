package io.stratagem.api.param;

import org.osgi.annotation.versioning.ProviderType;

/**
 * One parameter of a strategy family: name, type, range, default and meaning. It drives validation, the docs, a form and a
 * sweep grid. Declare it once, in a constant, and read values with that constant.
 *
 * @since 1.0
 */
@ProviderType
public sealed interface Parameter
        permits NumberParameter, IntegerParameter, FlagParameter, ChoiceParameter, TextParameter {
    /** Lower-case words joined by underscores. */
    String name();

    /** One clause for a person who sets it. */
    String meaning();

    /** The default as the catalog would hold it: a Double, Long, Boolean or String. */
    Object defaultValue();

    /** The allowed values in words, such as {@code number within [1, 99]}. */
    String allowed();

    /**
     * Whether a change of this parameter leaves the declared state meaningful, so that a reload carries it over instead of
     * re-warming.
     */
    boolean stateNeutral();

    /**
     * Reads a catalog value.
     *
     * @param value a Number, Boolean or String
     * @return a Double, Long, Boolean or String in range
     * @throws IllegalArgumentException if type or range do not fit; the message says what is allowed
     */
    Object read(Object value);
}
