package io.stratagem.container.watch;

import java.util.concurrent.TimeUnit;

/** When a watch looks: at once, often while something settles or after a hint, and now and then anyway. Used by one thread. */
final class LookSchedule {
    private final long lookNanos;
    private final long scanNanos;
    private boolean first = true;
    private boolean hinted;
    private long lookedNanos;
    private long scannedNanos;

    LookSchedule(WatchTiming timing) {
        this.lookNanos = TimeUnit.MILLISECONDS.toNanos(timing.lookMillis());
        this.scanNanos = TimeUnit.MILLISECONDS.toNanos(timing.scanMillis());
    }

    void hint() {
        hinted = true;
    }

    boolean isFirst() {
        return first;
    }

    boolean isDue(long nowNanos, boolean settling) {
        return dueInNanos(nowNanos, settling) == 0;
    }

    long dueInNanos(long nowNanos, boolean settling) {
        if (first) {
            return 0;
        }
        long pause = settling || hinted ? lookNanos : scanNanos;
        return Math.max(0, lookedNanos + pause - nowNanos);
    }

    boolean isScanDue(long nowNanos) {
        return !first && nowNanos - scannedNanos >= scanNanos;
    }

    void scanned(long nowNanos) {
        scannedNanos = nowNanos;
    }

    void looked(long nowNanos) {
        if (first) {
            scannedNanos = nowNanos;
        }
        first = false;
        hinted = false;
        lookedNanos = nowNanos;
    }
}
