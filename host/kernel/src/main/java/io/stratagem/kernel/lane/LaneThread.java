package io.stratagem.kernel.lane;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** The platform thread of one lane. Blocks are handed over one at a time; {@link #await} returns when the block is done. */
public final class LaneThread extends Thread {
    private final Lane lane;
    private final BlockingQueue<Work> inbox = new ArrayBlockingQueue<>(1);
    private final BlockingQueue<Work> outbox = new ArrayBlockingQueue<>(1);
    private volatile @Nullable Throwable failure;

    public LaneThread(Lane lane, int number) {
        super("stratagem-lane-" + number);
        this.lane = lane;
        setDaemon(true);
        setContextClassLoader(ClassLoader.getPlatformClassLoader());
    }

    /** Hands a block over. The caller must not touch block or log until {@link #await} has returned. */
    public void submit(EpochBlock block, LaneLog log) throws InterruptedException {
        inbox.put(new Work(block, log, false));
    }

    /**
     * Waits for the block handed over last.
     *
     * @throws IllegalStateException if the lane itself failed, which no plugin can cause
     */
    public void await() throws InterruptedException {
        outbox.take();
        Throwable failed = failure;
        if (failed != null) {
            throw new IllegalStateException(getName() + " failed", failed);
        }
    }

    /** Lets the thread end after what it is doing. */
    public void finish() throws InterruptedException {
        inbox.put(new Work(new EpochBlock(), new LaneLog(), true));
        join();
    }

    @Override
    public void run() {
        try {
            for (Work work = inbox.take(); !work.last(); work = inbox.take()) {
                process(work);
                outbox.put(work);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void process(Work work) {
        try {
            lane.process(work.block(), work.log());
        } catch (Throwable failed) {
            failure = failed;
        }
    }

    private record Work(EpochBlock block, LaneLog log, boolean last) {}
}
