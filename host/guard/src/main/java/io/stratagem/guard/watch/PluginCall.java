package io.stratagem.guard.watch;

import io.stratagem.guard.Trip;

/**
 * How a call into plugin code went. Of what was thrown only texts are kept, taken on the thread that ran it.
 *
 * @param <T> what the call gives
 */
public sealed interface PluginCall<T> {
    /** It returned. */
    record Returned<T>(T value) implements PluginCall<T> {}

    /**
     * It threw.
     *
     * @param type class name of what was thrown
     * @param message its message when it is a class of the JDK, else empty: another's would be the author's code
     * @param where the topmost frame, or empty
     */
    record Threw<T>(String type, String message, String where) implements PluginCall<T> {}

    /** It used more than its budget. */
    record Exceeded<T>(Trip trip) implements PluginCall<T> {}

    /**
     * It did not return in time; its thread was given up.
     *
     * @param where the topmost frame, or empty
     */
    record Stuck<T>(Trip trip, String where) implements PluginCall<T> {}

    /** It was not made: too many threads have been given up, and the host must be restarted. */
    record Refused<T>() implements PluginCall<T> {}
}
