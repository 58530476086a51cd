package io.stratagem.guard;

import org.jspecify.annotations.Nullable;

/** What the woven hashCode, equals and toString of a record call for each of its components: results as the JDK's, charged, reproducible. */
public final class RecordParts {
    private RecordParts() {}

    /** Of a reference, null included. */
    public static int hash(@Nullable Object component) {
        return Walk.hash(component);
    }

    /** Of two references, null included. */
    public static boolean equal(@Nullable Object first, @Nullable Object second) {
        return Walk.equal(first, second);
    }

    /** Of a reference, null included. */
    public static String text(@Nullable Object component) {
        return Texts.of(component);
    }

    /** Of primitives, as records compare them: every NaN is equal to itself, and 0.0 is not -0.0. */
    public static boolean equal(double first, double second) {
        return Double.compare(first, second) == 0;
    }

    /** As for double. */
    public static boolean equal(float first, float second) {
        return Float.compare(first, second) == 0;
    }

    /** For all primitives that fit. */
    public static boolean equal(long first, long second) {
        return first == second;
    }

    /** Of a primitive. */
    public static int hash(double component) {
        return Double.hashCode(component);
    }

    /** Of a primitive. */
    public static int hash(float component) {
        return Float.hashCode(component);
    }

    /** Of a primitive. */
    public static int hash(long component) {
        return Long.hashCode(component);
    }

    /** Of int, short, byte and char. */
    public static int hash(int component) {
        return component;
    }

    /** Of a primitive. */
    public static int hash(boolean component) {
        return Boolean.hashCode(component);
    }
}
