package io.stratagem.bench;

import io.stratagem.kernel.run.Run;
import io.stratagem.kernel.run.RunReport;
import io.stratagem.kernel.run.RunSettings;
import io.stratagem.market.SeriesTable;
import io.stratagem.sources.DataReport;
import io.stratagem.sources.Sequencer;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The four families over a thousand symbols at once, to see how much of the heap is alive while the run is. Run it with
 * {@code -Xmx256m}: it must not run out either.
 */
public final class ManySymbols {
    /** The most that may be alive. */
    static final long LIMIT_BYTES = 256L << 20;

    private static final int SYMBOLS = 1_000;
    private static final int BARS_EACH = 600;

    private ManySymbols() {}

    /** Prints what is alive; ends with status 1 above the limit. */
    public static void main(String[] arguments) {
        long alive = aliveBytes();
        System.out.printf("%d symbols: %.0f MB alive of at most %d%n", SYMBOLS, alive / 1048576.0, LIMIT_BYTES >> 20);
        if (alive > LIMIT_BYTES) {
            System.exit(1);
        }
    }

    /** The heap alive after a run of 600 bars per symbol, past every warm-up, before the run is closed. */
    static long aliveBytes() {
        List<String> symbols =
                IntStream.range(0, SYMBOLS).mapToObj("S%04d"::formatted).toList();
        SeriesTable table = new SeriesTable();
        RandomWalks source = new RandomWalks(symbols, BARS_EACH, table);
        try (Sequencer sequencer = new Sequencer(List.of(source), new DataReport(false));
                Run run = new Run(
                        Families.generation(symbols, "1d", "publish_all"),
                        sequencer,
                        table,
                        BenchFiles.instruments(),
                        RunSettings.replay(1),
                        new DiscardingStore(),
                        List.of(),
                        List.of())) {
            RunReport report = run.toEnd();
            if (report.events() != (long) SYMBOLS * BARS_EACH || report.decisions() == 0) {
                throw new IllegalStateException("not what was meant to be measured: " + report);
            }
            System.gc();
            long alive =
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            // Asked once more so that the run is certainly alive while its memory is counted.
            return run.events() == report.events() ? alive : Long.MAX_VALUE;
        }
    }
}
