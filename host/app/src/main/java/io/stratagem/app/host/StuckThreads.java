package io.stratagem.app.host;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.guard.watch.AbandonedThreads;
import io.stratagem.guard.watch.PatientStopper;
import io.stratagem.stop.StopThread;
import org.jspecify.annotations.Nullable;

/** The threads a host gave up, and what it does with them. */
final class StuckThreads implements AutoCloseable {
    private final AbandonedThreads abandoned;
    private final @Nullable StopThread stopThread;

    private StuckThreads(AbandonedThreads abandoned, @Nullable StopThread stopThread) {
        this.abandoned = abandoned;
        this.stopThread = stopThread;
    }

    /**
     * None yet.
     *
     * @throws FaultException if this JVM does not let threads be stopped
     */
    static StuckThreads open(StuckPolicy policy) {
        return switch (policy) {
            case QUARANTINE -> new StuckThreads(new AbandonedThreads(AbandonedThreads.DEFAULT_LIMIT), null);
            case STOP -> {
                StopThread opened = stopThread();
                PatientStopper stopper = new PatientStopper(opened::stop, PatientStopper.PATIENCE);
                yield new StuckThreads(new AbandonedThreads(AbandonedThreads.DEFAULT_LIMIT, stopper), opened);
            }
        };
    }

    private static StopThread stopThread() {
        try {
            return StopThread.open();
        } catch (IllegalStateException refused) {
            throw new FaultException(
                    new Fault(
                            ErrorCode.E_CFG_OPTION,
                            "--stuck",
                            "this JVM lets no thread be stopped",
                            StuckPolicy.STOP.word() + ": " + refused.getMessage()),
                    refused);
        }
    }

    AbandonedThreads abandoned() {
        return abandoned;
    }

    @Override
    public void close() {
        if (stopThread != null) {
            stopThread.close();
        }
    }
}
