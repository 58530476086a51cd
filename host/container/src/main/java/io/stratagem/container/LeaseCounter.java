package io.stratagem.container;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts the leases of one bundle without a lock. Once closed it gives out no more, and can be waited for until the last is back.
 *
 * <pre>
 *   OPEN(n) --acquire--> OPEN(n+1)    OPEN(n) --give back--> OPEN(n-1)
 *   OPEN(n) --close----> CLOSED(n)    CLOSED(n) --give back--> CLOSED(n-1)    CLOSED(0) = drained
 * </pre>
 */
final class LeaseCounter {
    /** The sign bit says that the counter is closed, the others how many leases are out. */
    private static final int CLOSED = Integer.MIN_VALUE;

    private final AtomicInteger state = new AtomicInteger();
    private final CountDownLatch drained = new CountDownLatch(1);

    /**
     * A lease.
     *
     * @throws IllegalStateException if the counter is closed
     */
    Lease acquire(String name) {
        int seen;
        do {
            seen = state.get();
            if (seen < 0) {
                throw new IllegalStateException(name + " is being released");
            }
        } while (!state.compareAndSet(seen, seen + 1));
        return new OneLease();
    }

    /** No more leases from now on. */
    void close() {
        int before = state.getAndUpdate(seen -> seen | CLOSED);
        if (before == 0) {
            drained.countDown();
        }
    }

    boolean isClosed() {
        return state.get() < 0;
    }

    /** How many are out. */
    int out() {
        return state.get() & ~CLOSED;
    }

    /** Whether all leases of a closed counter are back, after waiting at most this long. An interrupt ends the wait and stays set. */
    boolean awaitDrained(Duration patience) {
        try {
            return drained.await(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return drained.getCount() == 0;
        }
    }

    private void giveBack() {
        if (state.decrementAndGet() == CLOSED) {
            drained.countDown();
        }
    }

    private final class OneLease implements Lease {
        private final AtomicBoolean back = new AtomicBoolean();

        @Override
        public void close() {
            if (back.compareAndSet(false, true)) {
                giveBack();
            }
        }
    }
}
