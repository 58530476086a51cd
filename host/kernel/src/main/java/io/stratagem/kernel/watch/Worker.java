package io.stratagem.kernel.watch;

import io.stratagem.evaluation.ThreadRevoked;
import io.stratagem.guard.MeteredThread;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One thread at a time for one resumable work. {@link #go} hands the work over, {@link #await} takes it back; between the two its owner
 * does not touch it. The thread starts with the first {@code go}. Owned by one thread, which may be replaced as well.
 */
public final class Worker {
    private static final long PATIENCE_MILLIS = 1_000;

    private final String name;
    private final Resumable work;
    private final BlockingQueue<Order> inbox = new ArrayBlockingQueue<>(1);
    private final BlockingQueue<Order> outbox = new ArrayBlockingQueue<>(1);
    private volatile @Nullable MeteredThread thread;
    private volatile @Nullable Throwable failure;
    private int threads;

    private enum Order {
        GO,
        END
    }

    public Worker(String name, Resumable work) {
        this.name = name;
        this.work = work;
    }

    /** Its thread now, or null before the first {@link #go}. */
    @Nullable
    MeteredThread thread() {
        return thread;
    }

    Resumable work() {
        return work;
    }

    /** Hands the work over. */
    public void go() throws InterruptedException {
        if (thread == null) {
            start(null);
        }
        inbox.put(Order.GO);
    }

    /** Waits until the work handed over has reached its end; throws what the host's own code threw there. */
    public void await() throws InterruptedException {
        outbox.take();
        rethrow();
    }

    /** As {@link #await()}, but no longer than this. Returns whether the end was reached. */
    public boolean await(long millis) throws InterruptedException {
        if (outbox.poll(millis, TimeUnit.MILLISECONDS) == null) {
            return false;
        }
        rethrow();
        return true;
    }

    private void rethrow() {
        Throwable failed = failure;
        switch (failed) {
            case null -> {}
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            default -> throw new IllegalStateException(name + " failed", failed);
        }
    }

    /** Lets the thread end, once the work was taken back. */
    public void finish() throws InterruptedException {
        MeteredThread last = thread;
        if (last != null && inbox.offer(Order.END)) {
            last.join(PATIENCE_MILLIS);
        }
    }

    /** Goes on with a new thread behind the evaluation in which the old one, whose standing was taken, is. */
    void replaceThread(Kill kill) {
        start(kill);
    }

    private void start(@Nullable Kill kill) {
        threads++;
        String numbered = threads == 1 ? name : name + "-" + threads;
        MeteredThread started = new MeteredThread(() -> run(kill), numbered);
        thread = started;
        started.start();
    }

    private void run(@Nullable Kill kill) {
        try {
            boolean mine = true;
            if (kill != null) {
                mine = attempt(kill);
                report(mine);
            }
            while (mine && inbox.take() == Order.GO) {
                mine = attempt(null);
                report(mine);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void report(boolean mine) throws InterruptedException {
        if (mine) {
            outbox.put(Order.GO);
        }
    }

    /**
     * Returns whether the work is still this thread's. When it is not, nothing is touched any more, whatever came: {@link ThreadRevoked},
     * or what was thrown into the thread from outside just as it left the plugin.
     */
    private boolean attempt(@Nullable Kill kill) {
        try {
            if (kill != null) {
                work.stepOver(kill);
            }
            work.proceed();
        } catch (Throwable failed) {
            MeteredThread now = MeteredThread.currentOrNull();
            if (now != null && now.isRevoked()) {
                return false;
            }
            failure = failed;
        }
        return true;
    }
}
