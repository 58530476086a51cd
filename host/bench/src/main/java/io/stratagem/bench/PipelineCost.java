package io.stratagem.bench;

import com.sun.management.ThreadMXBean;
import io.stratagem.kernel.run.RunReport;
import java.lang.management.ManagementFactory;

/**
 * Bars to intents from memory, in CPU time of the run's own thread, which other processes on the machine disturb less than wall time.
 * Prints one line per round; the first rounds warm up.
 */
public final class PipelineCost {
    private static final int ROUNDS = 12;

    private PipelineCost() {}

    /** Measures the daily samples, and the minute year where present; {@code daily} or {@code minute} measures one only. */
    public static void main(String[] arguments) {
        String only = arguments.length > 0 ? arguments[0] : "";
        if (!only.equals("minute")) {
            measure("daily", Workload.daily("publish_all"));
        }
        if (!only.equals("daily") && BenchFiles.hasMinuteYear()) {
            measure("minute", Workload.file(BenchFiles.minuteYear(), "BTCUSD", "1m", Integer.MAX_VALUE));
        }
    }

    private static void measure(String name, Workload workload) {
        Usage usage = new Usage();
        for (int round = 0; round < ROUNDS; round++) {
            RunReport report = workload.play(usage::take);
            System.out.printf(
                    "%s: %d bars, %d decisions, %.0f ns/bar, %.0f bytes/decision, run_hash %s, lineage_hash %s%n",
                    name,
                    report.events(),
                    report.decisions(),
                    (double) usage.nanos / report.events(),
                    (double) usage.bytes / Math.max(1, report.decisions()),
                    report.runHash().substring(0, 12),
                    report.lineageHash().substring(0, 12));
        }
    }

    /** What the run's thread, which is a new one for every run, has used. */
    private static final class Usage {
        private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        private long nanos;
        private long bytes;

        void take() {
            Thread run = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().equals("stratagem-run"))
                    .findFirst()
                    .orElseThrow();
            nanos = threads.getThreadCpuTime(run.threadId());
            bytes = threads.getThreadAllocatedBytes(run.threadId());
        }
    }
}
