package io.stratagem.container.watch;

import java.util.concurrent.TimeUnit;

/** The time between the first of several changes and the moment they are reported as one. */
final class SettleWindow {
    private final long quietNanos;
    private final long longestNanos;
    private boolean open;
    private long firstNanos;
    private long lastNanos;

    SettleWindow(WatchTiming timing) {
        this.quietNanos = TimeUnit.MILLISECONDS.toNanos(timing.settleMillis());
        this.longestNanos = TimeUnit.MILLISECONDS.toNanos(timing.longestSettleMillis());
    }

    void changed(long nowNanos) {
        if (!open) {
            open = true;
            firstNanos = nowNanos;
        }
        lastNanos = nowNanos;
    }

    boolean isOpen() {
        return open;
    }

    /** Whether it is time to report: nothing changed for long enough and everything is whole, or it took too long already. */
    boolean isDue(long nowNanos, boolean whole) {
        return open && ((whole && nowNanos - lastNanos >= quietNanos) || nowNanos - firstNanos >= longestNanos);
    }

    void close() {
        open = false;
    }
}
