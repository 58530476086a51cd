package io.stratagem.guard.watch;

import java.util.ArrayList;
import java.util.List;

/**
 * Threads that were given up and still run. Each holds its plugin's code and perhaps a processor, so there is a limit, beyond which the
 * host must be restarted. Safe for use by several threads.
 */
public final class AbandonedThreads {
    /** How many a host bears. */
    public static final int DEFAULT_LIMIT = 2;

    private final int limit;
    private final List<Thread> alive = new ArrayList<>();
    private long total;

    /** No thread given up yet. */
    public AbandonedThreads(int limit) {
        this.limit = limit;
    }

    /** Counts one more. */
    public synchronized void add(Thread thread) {
        alive.add(thread);
        total++;
    }

    /** Whether as many as the host bears still run; what is due next is a restart. */
    public synchronized boolean isFull() {
        alive.removeIf(thread -> !thread.isAlive());
        return alive.size() >= limit;
    }

    /** How many still run. */
    public synchronized int alive() {
        alive.removeIf(thread -> !thread.isAlive());
        return alive.size();
    }

    /** How many were given up since the start. */
    public synchronized long total() {
        return total;
    }
}
