package io.stratagem.bench.sandbox;

import io.stratagem.guard.MeteredThread;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs benchmarks on metered threads; JMH makes it by name. */
public final class MeteredExecutor extends ThreadPoolExecutor {
    /** As JMH calls it. */
    public MeteredExecutor(int threads, String prefix) {
        super(
                threads,
                threads,
                1,
                TimeUnit.MINUTES,
                new LinkedBlockingQueue<>(),
                task -> new MeteredThread(task, prefix));
    }
}
