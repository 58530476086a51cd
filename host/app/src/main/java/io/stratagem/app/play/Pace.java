package io.stratagem.app.play;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** Lets event time pass at a multiple of wall time. One thread. */
final class Pace {
    private final double eventsPerWall;
    private final LongSupplier nanoClock;
    private long startNanos;
    private long startEventMillis = Long.MIN_VALUE;

    /**
     * A pace.
     *
     * @param eventsPerWall event time per wall time; infinite for no waiting at all
     * @param nanoClock monotonic nanoseconds
     */
    Pace(double eventsPerWall, LongSupplier nanoClock) {
        this.eventsPerWall = eventsPerWall;
        this.nanoClock = nanoClock;
    }

    /** Waits until it is time to go beyond an event time. */
    void await(long eventTimeMillis) {
        if (Double.isInfinite(eventsPerWall) || eventTimeMillis == Long.MIN_VALUE) {
            return;
        }
        if (startEventMillis == Long.MIN_VALUE) {
            startEventMillis = eventTimeMillis;
            startNanos = nanoClock.getAsLong();
        }
        double dueNanos = (eventTimeMillis - startEventMillis) * 1e6 / eventsPerWall;
        long waitNanos = startNanos + (long) dueNanos - nanoClock.getAsLong();
        while (waitNanos > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(waitNanos);
            waitNanos = startNanos + (long) dueNanos - nanoClock.getAsLong();
        }
    }
}
