package io.stratagem.container.watch;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks on a thread of its own until it is closed: when the operating system tells of a change, and otherwise at every scan. Admission
 * runs on this thread, plugin code never does.
 */
public final class WatchThread implements AutoCloseable {
    private static final long PAUSE_AFTER_FAILURE_NANOS = 1_000_000_000;

    private final DeploymentWatch watch;
    private final ChangeSignal signal;
    private final WatchListener listener;
    private final Thread thread;
    private volatile boolean closed;
    private @Nullable Fault told;

    private WatchThread(DeploymentWatch watch, ChangeSignal signal, WatchListener listener) {
        this.watch = watch;
        this.signal = signal;
        this.listener = listener;
        this.thread = Thread.ofPlatform().name("plugin-watch").daemon().unstarted(this::run);
    }

    /**
     * Starts looking.
     *
     * @param watch taken over, as is the signal, which is closed with the thread
     */
    public static WatchThread start(DeploymentWatch watch, ChangeSignal signal, WatchListener listener) {
        WatchThread started = new WatchThread(watch, signal, listener);
        started.thread.start();
        return started;
    }

    private void run() {
        while (!closed) {
            try {
                step();
            } catch (InterruptedException ended) {
                return;
            }
        }
    }

    private void step() throws InterruptedException {
        try {
            Optional<DeploymentChange> change = watch.poll();
            change.ifPresent(listener::changed);
            if (signal.await(watch.dueInNanos())) {
                watch.hint();
            }
        } catch (RuntimeException | Error failed) {
            tell(failed);
            boolean ignored = signal.await(PAUSE_AFTER_FAILURE_NANOS);
        }
    }

    private void tell(Throwable failed) {
        Fault fault =
                new Fault(ErrorCode.E_HOST_INTERNAL, thread.getName(), "the watch or its listener failed", "" + failed);
        if (fault.equals(told)) {
            return;
        }
        told = fault;
        try {
            listener.failed(fault);
        } catch (RuntimeException | Error deaf) {
            // there is nobody left to tell
        }
    }

    /** Ends the thread and waits for it; what is being judged is finished first. Not to be called by the listener. */
    @Override
    public void close() {
        closed = true;
        signal.close();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
