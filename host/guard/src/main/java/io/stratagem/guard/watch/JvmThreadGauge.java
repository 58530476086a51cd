package io.stratagem.guard.watch;

import java.lang.management.ManagementFactory;

/** The gauge of this JVM. Safe for use by several threads. */
public final class JvmThreadGauge implements ThreadGauge {
    private final com.sun.management.ThreadMXBean threads =
            ManagementFactory.getPlatformMXBean(com.sun.management.ThreadMXBean.class);
    private final boolean measuresProcessorTime =
            threads.isThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled();
    private final boolean measuresBytes =
            threads.isThreadAllocatedMemorySupported() && threads.isThreadAllocatedMemoryEnabled();

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public long cpuNanos(Thread thread) {
        return measuresProcessorTime ? threads.getThreadCpuTime(thread.threadId()) : UNKNOWN;
    }

    @Override
    public long allocatedBytes(Thread thread) {
        return measuresBytes ? threads.getThreadAllocatedBytes(thread.threadId()) : UNKNOWN;
    }

    @Override
    public boolean isWaiting(Thread thread) {
        return switch (thread.getState()) {
            case BLOCKED, WAITING, TIMED_WAITING -> true;
            case NEW, RUNNABLE, TERMINATED -> false;
        };
    }
}
