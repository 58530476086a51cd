package io.stratagem.container;

import io.stratagem.guard.watch.ThreadGauge;
import io.stratagem.sandbox.testing.PluginJar;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Of a thread in the sample's constructor, every reading finds an hour more of processor time. */
final class ConstructorGauge implements ThreadGauge {
    private final AtomicLong nanos = new AtomicLong();

    @Override
    public long nanos() {
        return 0;
    }

    @Override
    public long cpuNanos(Thread thread) {
        for (StackTraceElement frame : thread.getStackTrace()) {
            if (frame.getClassName().equals(PluginJar.SAMPLE_CLASS)
                    && frame.getMethodName().equals("<init>")) {
                return nanos.addAndGet(Duration.ofHours(1).toNanos());
            }
        }
        return nanos.get();
    }

    @Override
    public long allocatedBytes(Thread thread) {
        return UNKNOWN;
    }

    @Override
    public boolean isWaiting(Thread thread) {
        return false;
    }
}
