package io.stratagem.sources;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * One look through the files of a replay before they are played, which costs as much as decompressing them. It can be taken on a thread
 * of its own while its caller has other things to do. Thread-safe.
 */
public final class ReplayLook {
    private final List<Path> files;
    private final FutureTask<List<RowOrder>> orders;

    /** A look that is taken when the files are opened, unless {@link #begin} was called. */
    public ReplayLook(List<Path> files) {
        this.files = List.copyOf(files);
        orders = new FutureTask<>(() -> this.files.stream().map(RowOrder::of).toList());
    }

    /** Begins to look on another thread, and returns at once. */
    public ReplayLook begin() {
        Thread.ofPlatform().daemon().name("stratagem-look").start(orders);
        return this;
    }

    /** The files. */
    List<Path> files() {
        return files;
    }

    /** What was seen, file by file; waits for it. */
    List<RowOrder> orders() {
        orders.run();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return orders.get();
                } catch (InterruptedException wanted) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the files could not be looked through", failed.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
