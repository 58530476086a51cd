package io.stratagem.guard.watch;

/** What can be measured of a thread from outside, and the clock. Called by watchers only, a few times a second; from any thread. */
public interface ThreadGauge {
    /** What a gauge answers when the JVM does not tell. */
    long UNKNOWN = -1;

    /** A monotonic clock. */
    long nanos();

    /** Processor time the thread has used since it started; {@link #UNKNOWN} if it is not measured here or the thread has ended. */
    long cpuNanos(Thread thread);

    /** Bytes the thread has allocated since it started; {@link #UNKNOWN} as above. */
    long allocatedBytes(Thread thread);

    /** Whether the thread waits for something, which plugin code has no means to do. */
    boolean isWaiting(Thread thread);
}
