package io.stratagem.guard.watch;

/** What happens to a thread that does not come back from plugin code, after its standing was taken. Called by watchers, several at once. */
@FunctionalInterface
public interface ThreadStopper {
    /** The thread runs on, harmlessly but for the processor and memory it uses. */
    ThreadStopper QUARANTINE = (thread, stack) -> false;

    /**
     * Tries to end the thread, within bounds.
     *
     * @param thread a platform thread whose standing was taken
     * @param stack where it was then, topmost call first
     * @return whether it has ended
     */
    boolean stop(Thread thread, StackTraceElement[] stack);
}
