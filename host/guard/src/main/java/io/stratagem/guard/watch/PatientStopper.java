package io.stratagem.guard.watch;

import io.stratagem.guard.BudgetExceeded;
import io.stratagem.guard.Trip;
import java.time.Duration;

/**
 * Ends threads by a signal, only where {@link StopPoint} allows it, and looks for such a point for a while. What it throws passes woven
 * handlers. Safe for use by several threads.
 */
public final class PatientStopper implements ThreadStopper {
    /** How long a thread is tried; most end within milliseconds. */
    public static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final int TRIES = 40;

    private final StopSignal signal;
    private final Duration betweenTries;

    /** A stopper that tries each thread for at most so long, and as long as the signal takes. */
    public PatientStopper(StopSignal signal, Duration patience) {
        this.signal = signal;
        betweenTries = patience.dividedBy(TRIES);
    }

    @Override
    public boolean stop(Thread thread, StackTraceElement[] stack) {
        boolean interrupted = false;
        for (int tries = 0; tries < TRIES && thread.isAlive(); tries++) {
            signal.send(thread, new BudgetExceeded(Trip.DEADLINE), StopPoint::isSafe);
            interrupted |= waited(thread);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }

    /** Waits a little for the end. Returns whether that was interrupted. */
    private boolean waited(Thread thread) {
        try {
            thread.join(betweenTries);
            return false;
        } catch (InterruptedException wanted) {
            return true;
        }
    }
}
