package io.stratagem.acceptance;

import io.stratagem.guard.watch.AbandonedThreads;
import io.stratagem.guard.watch.ThreadGauge;
import io.stratagem.kernel.watch.Supervision;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/**
 * A gauge that knows who hangs, because the hanging plugin says so: of such a thread every reading finds an hour more of processor time,
 * or a gigabyte more allocated; all others stand still. So nothing waits, and nobody is killed by accident.
 */
final class HangBoard implements ThreadGauge {
    private static final long HOUR_NANOS = 3_600_000_000_000L;
    private static final long GIGABYTE = 1L << 30;

    private final Map<Thread, Long> hanging = new ConcurrentHashMap<>();
    private final CountDownLatch release = new CountDownLatch(1);
    private final boolean byMemory;

    HangBoard() {
        this(false);
    }

    HangBoard(boolean byMemory) {
        this.byMemory = byMemory;
    }

    /** Called by a plugin: does not come back before {@link #release}, then goes on as if nothing had happened. */
    void hang() {
        hanging.put(Thread.currentThread(), 0L);
        boolean released = false;
        while (!released) {
            try {
                release.await();
                released = true;
            } catch (InterruptedException ignored) {
                // As code stuck in a call would.
            }
        }
    }

    /** Lets everything that hangs come back, and waits for these threads to end. */
    void release() throws InterruptedException {
        release.countDown();
        for (Thread thread : hanging.keySet()) {
            thread.join();
        }
    }

    /** How many threads hung. */
    int size() {
        return hanging.size();
    }

    Supervision supervision() {
        return supervision(AbandonedThreads.DEFAULT_LIMIT);
    }

    Supervision supervision(int limit) {
        return new Supervision(this, new AbandonedThreads(limit), 1);
    }

    @Override
    public long nanos() {
        return 0;
    }

    @Override
    public long cpuNanos(Thread thread) {
        Long seen = byMemory ? null : hanging.computeIfPresent(thread, (key, value) -> value + 1);
        return seen == null ? 0 : seen * HOUR_NANOS;
    }

    @Override
    public long allocatedBytes(Thread thread) {
        Long seen = byMemory ? hanging.computeIfPresent(thread, (key, value) -> value + 1) : null;
        return seen == null ? 0 : seen * GIGABYTE;
    }

    @Override
    public boolean isWaiting(Thread thread) {
        return false;
    }
}
