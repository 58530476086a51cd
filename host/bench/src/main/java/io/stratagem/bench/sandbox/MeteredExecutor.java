package io.stratagem.bench.sandbox;

import io.stratagem.guard.MeteredThread;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Lets JMH run its benchmarks on metered threads, as the host runs evaluations. Made by JMH, by name. */
public final class MeteredExecutor extends ThreadPoolExecutor {
    /** The constructor JMH looks for. */
    public MeteredExecutor(int threads, String prefix) {
        super(
                threads,
                threads,
                1,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> new MeteredThread(task, prefix + "-metered"));
    }
}
