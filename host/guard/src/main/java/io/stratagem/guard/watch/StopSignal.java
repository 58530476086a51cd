package io.stratagem.guard.watch;

import java.util.function.Predicate;

/** Makes a thread throw, wherever it is. Safe for use by several threads. */
@FunctionalInterface
public interface StopSignal {
    /**
     * Makes another thread throw at its next safepoint, if it may.
     *
     * @param mayThrowAt judges the stack it has then, topmost call first
     * @return false if it may not, or has ended
     */
    boolean send(Thread thread, Throwable thrown, Predicate<StackTraceElement[]> mayThrowAt);
}
