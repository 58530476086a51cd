package io.stratagem.kernel.watch;

import io.stratagem.guard.watch.AbandonedThreads;
import io.stratagem.guard.watch.JvmThreadGauge;
import io.stratagem.guard.watch.ThreadGauge;

/**
 * What the watch over evaluations works with.
 *
 * @param gauge measures threads
 * @param abandoned counts those given up, for the whole host
 * @param lookMillis between two looks, &gt;= 1; a deadline is noticed up to two looks late
 */
public record Supervision(ThreadGauge gauge, AbandonedThreads abandoned, long lookMillis) {
    /** Often enough for deadlines of seconds. */
    public static final long LOOK_MILLIS = 100;

    public Supervision {
        if (lookMillis < 1) {
            throw new IllegalArgumentException("lookMillis is at least 1, not " + lookMillis);
        }
    }

    /** Measured by this JVM, with a count of its own. */
    public static Supervision ofThisJvm() {
        return new Supervision(new JvmThreadGauge(), new AbandonedThreads(AbandonedThreads.DEFAULT_LIMIT), LOOK_MILLIS);
    }
}
