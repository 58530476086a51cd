package io.stratagem.guard.watch;

import io.stratagem.guard.MeteredThread;

/**
 * How long one thread has been inside the piece of plugin code it is in, and what that has cost. Confined to the watcher's thread.
 *
 * <p>Time is the processor time of the thread plus the time it was seen waiting, so a machine that is busy with other things ages
 * nobody. Where processor time is not measured, the clock counts. Nothing is measured before the second look at the same piece, so
 * short ones cost nothing.
 */
public final class EvaluationWatch {
    private final MeteredThread thread;
    private final ThreadGauge gauge;
    private long evaluation;
    private boolean measured;
    private boolean waiting;
    private long startNanos;
    private long startCpuNanos;
    private long startBytes;
    private long lastNanos;
    private long waitedNanos;
    private long insideNanos;
    private long bytes;

    public EvaluationWatch(MeteredThread thread, ThreadGauge gauge) {
        this.thread = thread;
        this.gauge = gauge;
    }

    /** The thread. */
    public MeteredThread thread() {
        return thread;
    }

    /** Looks once; afterwards the other methods tell what was seen. */
    public void look() {
        long now = thread.evaluation();
        boolean inside = (now & 1) == 1;
        if (!inside || now != evaluation) {
            evaluation = now;
            measured = false;
            insideNanos = 0;
            bytes = 0;
        } else if (measured) {
            measure();
        } else {
            begin();
        }
    }

    private void begin() {
        measured = true;
        startNanos = gauge.nanos();
        lastNanos = startNanos;
        startCpuNanos = gauge.cpuNanos(thread);
        startBytes = gauge.allocatedBytes(thread);
        waiting = gauge.isWaiting(thread);
        waitedNanos = 0;
    }

    private void measure() {
        long now = gauge.nanos();
        boolean stillWaiting = gauge.isWaiting(thread);
        if (waiting && stillWaiting) {
            waitedNanos += now - lastNanos;
        }
        waiting = stillWaiting;
        lastNanos = now;
        long cpu = gauge.cpuNanos(thread);
        boolean unknown = cpu == ThreadGauge.UNKNOWN || startCpuNanos == ThreadGauge.UNKNOWN;
        insideNanos = unknown ? now - startNanos : cpu - startCpuNanos + waitedNanos;
        long allocated = gauge.allocatedBytes(thread);
        boolean unmeasured = allocated == ThreadGauge.UNKNOWN || startBytes == ThreadGauge.UNKNOWN;
        bytes = unmeasured ? 0 : allocated - startBytes;
    }

    /** The piece seen last, as {@link MeteredThread#evaluation} numbers it. */
    public long evaluation() {
        return evaluation;
    }

    /** How long it has lasted since the second look at it; 0 before, and outside. */
    public long insideNanos() {
        return insideNanos;
    }

    /** How much was allocated meanwhile; 0 where this is not measured. */
    public long allocatedBytes() {
        return bytes;
    }
}
