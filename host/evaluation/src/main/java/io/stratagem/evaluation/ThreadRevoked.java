package io.stratagem.evaluation;

/**
 * Unwinds a thread that was given up while it was inside a plugin and came back after all. Another thread has taken its work, so nobody
 * on the way may touch anything; the thread's own run method ends it.
 */
public final class ThreadRevoked extends Error {
    private static final long serialVersionUID = 1L;

    ThreadRevoked() {
        super("the thread was given up", null, false, false);
    }
}
