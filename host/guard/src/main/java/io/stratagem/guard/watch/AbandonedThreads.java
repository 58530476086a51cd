package io.stratagem.guard.watch;

import java.util.ArrayList;
import java.util.List;

/**
 * Threads that were given up and still run. Each holds its plugin's code and perhaps a processor, so there is a limit, beyond which the
 * host must be restarted; one that could be stopped holds nothing and does not count. Safe for use by several threads.
 */
public final class AbandonedThreads {
    /** How many a host bears. */
    public static final int DEFAULT_LIMIT = 2;

    private final int limit;
    private final ThreadStopper stopper;
    private final List<Thread> alive = new ArrayList<>();
    private long total;

    /** No thread given up yet, and none will be stopped. */
    public AbandonedThreads(int limit) {
        this(limit, ThreadStopper.QUARANTINE);
    }

    /** No thread given up yet. */
    public AbandonedThreads(int limit, ThreadStopper stopper) {
        this.limit = limit;
        this.stopper = stopper;
    }

    /**
     * Gives one more up. Lasts as long as the stopper tries.
     *
     * @param stack where it was when its standing was taken, topmost call first
     * @return whether the host bears it: false if it still runs, and as many as the limit already did
     */
    public boolean giveUp(Thread thread, StackTraceElement[] stack) {
        boolean ended = stopper.stop(thread, stack);
        synchronized (this) {
            total++;
            if (ended) {
                return true;
            }
            boolean full = isFull();
            alive.add(thread);
            return !full;
        }
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

    /** Those that still run. */
    public synchronized List<Thread> running() {
        alive.removeIf(thread -> !thread.isAlive());
        return List.copyOf(alive);
    }

    /** How many were given up since the start. */
    public synchronized long total() {
        return total;
    }
}
