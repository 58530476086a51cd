package io.stratagem.container.watch;

import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Tells that something may have changed in some directories, so that a look need not wait for the next scan. It may tell too much and
 * too little: only looking counts. Used by the thread that looks, and
 * closed by another; never throws for what happens to the directories.
 */
public interface ChangeSignal extends AutoCloseable {
    /**
     * Waits until something may have changed, at most so long.
     *
     * @return whether something may have changed
     * @throws InterruptedException if the thread is interrupted
     */
    boolean await(long nanos) throws InterruptedException;

    /** Ends it, and every wait; called by any thread. */
    @Override
    void close();

    /** From the operating system where it tells, in these directories whether they exist yet or not; otherwise silent. */
    static ChangeSignal in(Collection<Path> directories) {
        return OperatingSystemSignal.open(directories);
    }

    /** Never tells anything: scans alone find what changes. */
    static ChangeSignal none() {
        CountDownLatch closed = new CountDownLatch(1);
        return new ChangeSignal() {
            @Override
            public boolean await(long nanos) throws InterruptedException {
                return closed.await(nanos, TimeUnit.NANOSECONDS);
            }

            @Override
            public void close() {
                closed.countDown();
            }
        };
    }
}
