package io.stratagem.container.watch;

import java.util.concurrent.TimeUnit;

/**
 * How often is looked, and when what was seen counts as settled.
 *
 * @param lookMillis the least time between two looks; a file must be equal in two of them
 * @param settleMillis how long nothing may have changed before what landed is reported, &gt;= lookMillis
 * @param longestSettleMillis after which the settled part is reported although something still changes, &gt;= settleMillis
 * @param scanMillis between two looks while nothing happens and no signal comes; content is compared anew then
 * @param retryMillis after which a file that waits although it does not change is judged again
 * @param restMillis how long the file system must call a file unchanged for one look to be enough when the watch begins
 * @param recheckBytes how much content is compared anew per scan; at least one file is
 */
public record WatchTiming(
        long lookMillis,
        long settleMillis,
        long longestSettleMillis,
        long scanMillis,
        long retryMillis,
        long restMillis,
        long recheckBytes) {
    /** Looks 100 ms apart, 300 ms to settle and 3 s at most, scans every 2 s over 16 MiB, retries after 10 s, rest of 2 s. */
    public static final WatchTiming DEFAULT = new WatchTiming(100, 300, 3_000, 2_000, 10_000, 2_000, 16L << 20);

    public WatchTiming {
        if (lookMillis < 1 || scanMillis < 1 || retryMillis < 1 || restMillis < 1 || recheckBytes < 1) {
            throw new IllegalArgumentException("times and bytes are at least 1");
        }
        if (settleMillis < lookMillis || longestSettleMillis < settleMillis) {
            throw new IllegalArgumentException("not look <= settle <= longest settle: " + lookMillis + ", "
                    + settleMillis + ", " + longestSettleMillis);
        }
    }

    long lookNanos() {
        return TimeUnit.MILLISECONDS.toNanos(lookMillis);
    }

    long scanNanos() {
        return TimeUnit.MILLISECONDS.toNanos(scanMillis);
    }

    long retryNanos() {
        return TimeUnit.MILLISECONDS.toNanos(retryMillis);
    }
}
