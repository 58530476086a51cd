package io.stratagem.app.restart;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.kernel.run.RunSnapshot;
import io.stratagem.kernel.run.Snapshots;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Keeps the snapshots of a run every few seconds. Files are written on a thread of its own, one at a time: while one is under way, none
 * is asked for. A snapshot that cannot be written is told of and costs nothing but a longer restart.
 */
public final class SnapshotService implements Snapshots, AutoCloseable {
    private final SnapshotFiles files;
    private final Supplier<OutputMarks> outputs;
    private final long everyNanos;
    private final LongSupplier nanoClock;
    private final Consumer<Fault> problems;
    private final AtomicBoolean writing = new AtomicBoolean();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().name("stratagem-snapshot").daemon().unstarted(task));
    private long nextNanos;

    /**
     * A service.
     *
     * @param outputs says how far the outputs have come, all of which is durable when it answers; on the run's thread
     * @param every the least time between two snapshots
     * @param nanoClock monotonic nanoseconds
     * @param problems hears what could not be written, on any thread
     */
    public SnapshotService(
            SnapshotFiles files,
            Supplier<OutputMarks> outputs,
            Duration every,
            LongSupplier nanoClock,
            Consumer<Fault> problems) {
        this.files = files;
        this.outputs = outputs;
        everyNanos = every.toNanos();
        this.nanoClock = nanoClock;
        this.problems = problems;
        nextNanos = nanoClock.getAsLong() + everyNanos;
    }

    @Override
    public boolean isDue(long epochs) {
        return nanoClock.getAsLong() - nextNanos >= 0 && !writing.get();
    }

    @Override
    public void take(RunSnapshot snapshot) {
        KeptSnapshot kept = new KeptSnapshot(snapshot, outputs.get());
        nextNanos = nanoClock.getAsLong() + everyNanos;
        writing.set(true);
        writer.execute(() -> write(kept));
    }

    private void write(KeptSnapshot snapshot) {
        try {
            files.write(snapshot);
        } catch (IOException | RuntimeException unwritten) {
            problems.accept(new Fault(
                    ErrorCode.E_CFG_STORAGE,
                    "snapshot of epoch " + snapshot.run().epochs(),
                    "it cannot be written; a restart begins at the one before",
                    unwritten.toString()));
        } finally {
            writing.set(false);
        }
    }

    /** Waits for a snapshot under way. */
    @Override
    public void close() {
        writer.close();
    }
}
