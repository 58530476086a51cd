package io.stratagem.guard.watch;

import java.util.concurrent.atomic.AtomicLong;

/** A gauge on which every reading finds that this much more has been used. */
class SteppingGauge implements ThreadGauge {
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicLong cpuNanos = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final long nanosStep;
    private final long cpuNanosStep;
    private final long bytesStep;

    SteppingGauge(long nanosStep, long cpuNanosStep, long bytesStep) {
        this.nanosStep = nanosStep;
        this.cpuNanosStep = cpuNanosStep;
        this.bytesStep = bytesStep;
    }

    @Override
    public long nanos() {
        return nanos.addAndGet(nanosStep);
    }

    @Override
    public long cpuNanos(Thread thread) {
        return cpuNanosStep == UNKNOWN ? UNKNOWN : cpuNanos.addAndGet(cpuNanosStep);
    }

    @Override
    public long allocatedBytes(Thread thread) {
        return bytes.addAndGet(bytesStep);
    }

    @Override
    public boolean isWaiting(Thread thread) {
        return switch (thread.getState()) {
            case BLOCKED, WAITING, TIMED_WAITING -> true;
            case NEW, RUNNABLE, TERMINATED -> false;
        };
    }
}
