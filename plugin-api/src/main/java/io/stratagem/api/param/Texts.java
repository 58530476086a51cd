package io.stratagem.api.param;

/** How numbers are written in messages: 5 rather than 5.0. */
final class Texts {
    private Texts() {}

    static String of(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
