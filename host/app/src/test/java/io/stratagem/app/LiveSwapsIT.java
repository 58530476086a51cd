package io.stratagem.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.app.host.Deployed;
import io.stratagem.app.host.Host;
import io.stratagem.app.host.HostOptions;
import io.stratagem.container.UnloadProof;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.handover.Heir;
import io.stratagem.kernel.handover.Inheritance;
import io.stratagem.kernel.run.Run;
import io.stratagem.kernel.run.RunReport;
import io.stratagem.kernel.run.RunSettings;
import io.stratagem.kernel.run.StrategyReport;
import io.stratagem.kernel.run.SwitchOutcome;
import io.stratagem.market.SeriesTable;
import io.stratagem.sources.DataReport;
import io.stratagem.sources.Sequencer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real bundles of the same code under other versions take each other's place, one family after the other, while real bars go through the
 * run as fast as they can; then the same bars go through a run that nobody touches.
 */
@Timeout(600)
class LiveSwapsIT {
    private static final List<Path> FILES = List.of(
            Path.of(CommandRun.sample("SPY")), Path.of(CommandRun.sample("AAPL")), Path.of(CommandRun.sample("BAC")));
    private static final int VERSIONS = 3;
    private static final int WARM_UP_SWAPS = 12;
    private static final int MOST_COLLECTIONS = 20;
    private static final long HEAP_TOLERANCE_BYTES = 8L << 20;
    private static final long METASPACE_TOLERANCE_BYTES = 2L << 20;

    @TempDir
    Path directory;

    /** A run that was played to its end, and what of the heap was alive before it was closed. */
    private record Played(RunReport report, long rounds, long heapBytes) {}

    @Test
    void swapsUnderLoadLoseNothing() throws Exception {
        swap(1, 40);
    }

    @Test
    void swapsUnderLoadLoseNothingOnTwoLanes() throws Exception {
        swap(2, 24);
    }

    @Test
    @Tag("thorough")
    void aThousandSwapsUnderLoadLoseNothingAndLeaveNothing() throws Exception {
        swap(1, 1_000);
    }

    private void swap(int lanes, int swaps) throws Exception {
        FamilyVersions versions = new FamilyVersions(directory, VERSIONS);
        try (Host host = Host.start(options())) {
            host.adopt(host.build(versions.deployed(0)), versions.deployed(0));
            List<UnloadProof> proofs = new ArrayList<>();
            play(host, lanes, Long.MAX_VALUE, run -> swapFamilies(host, run, versions, 0, WARM_UP_SWAPS, proofs));
            int until = WARM_UP_SWAPS + swaps;
            proofs.clear();
            long metaspace = metaspaceBytes();

            Played swapped = play(
                    host,
                    lanes,
                    Long.MAX_VALUE,
                    run -> swapFamilies(host, run, versions, WARM_UP_SWAPS, until, proofs));

            assertThat(proofs).hasSize(swaps);
            assertThat(proofs.stream().filter(UnloadProof::isUnloaded)).hasSize(swaps);
            assertThat(metaspaceBytes()).isLessThan(metaspace + METASPACE_TOLERANCE_BYTES);

            Played calm = play(host, lanes, swapped.rounds(), run -> {});
            assertSame(swapped.report(), calm.report());
            assertThat(swapped.heapBytes()).isLessThan(calm.heapBytes() + HEAP_TOLERANCE_BYTES);
        }
    }

    private static void assertSame(RunReport swapped, RunReport calm) {
        assertThat(swapped.runHash()).isEqualTo(calm.runHash());
        assertThat(swapped.events()).isEqualTo(calm.events());
        assertThat(swapped.decisions()).isEqualTo(calm.decisions()).isPositive();
        assertThat(swapped.strategies()).hasSize(FamilyVersions.FAMILIES);
        for (int place = 0; place < FamilyVersions.FAMILIES; place++) {
            StrategyReport of = swapped.strategies().get(place);
            StrategyReport expected = calm.strategies().get(place);
            long skipped =
                    of.skips().values().stream().mapToLong(Long::longValue).sum();
            assertThat(of.evaluations() + skipped).as(of.strategyId()).isEqualTo(swapped.events());
            assertThat(of.evaluations()).isEqualTo(expected.evaluations());
            assertThat(of.skips()).isEqualTo(expected.skips());
            assertThat(of.quiet()).isEqualTo(expected.quiet());
            assertThat(of.intents()).isEqualTo(expected.intents());
            assertThat(of.errors()).isEmpty();
        }
    }

    /** What happens beside a run that plays. */
    private interface Meanwhile {
        void work(Run run) throws Exception;
    }

    private Played play(Host host, int lanes, long atMostRounds, Meanwhile meanwhile) throws Exception {
        SeriesTable table = new SeriesTable();
        RepeatedBars bars = new RepeatedBars(FILES, table, atMostRounds);
        try (Sequencer sequencer = new Sequencer(bars.sources(), new DataReport(true));
                Run run = new Run(
                        host.generation(),
                        sequencer,
                        table,
                        host.instruments(),
                        RunSettings.replay(lanes),
                        new DiscardingStore(),
                        List.of(),
                        List.of(),
                        host.supervision())) {
            CompletableFuture<RunReport> ending = CompletableFuture.supplyAsync(run::toEnd, task -> {
                Thread player = new Thread(task, "player");
                player.setDaemon(true);
                player.start();
            });
            try {
                meanwhile.work(run);
            } finally {
                if (atMostRounds == Long.MAX_VALUE) {
                    bars.end();
                }
            }
            RunReport report = ending.get(300, TimeUnit.SECONDS);
            assertThat(report.fatal()).isEmpty();
            System.gc();
            long alive =
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            // Asked once more so that the run is certainly alive while its memory is counted.
            return new Played(report, bars.rounds(), run.events() == report.events() ? alive : Long.MAX_VALUE);
        }
    }

    /** Each swap waits for the one before, and the bundle that was replaced is taken out; the run is never waited for. */
    private static void swapFamilies(
            Host host, Run run, FamilyVersions versions, int from, int until, List<UnloadProof> proofs)
            throws Exception {
        for (int swap = from + 1; swap <= until; swap++) {
            Deployed wanted = versions.deployed(swap);
            Generation next = host.build(wanted);
            assertThat(next.disabled()).isEmpty();
            SwitchOutcome outcome = run.offer(next, false, "").get(60, TimeUnit.SECONDS);
            assertThat(outcome).isInstanceOf(SwitchOutcome.TookOver.class);
            SwitchOutcome.TookOver tookOver = (SwitchOutcome.TookOver) outcome;
            assertThat(tookOver.stateHashAfter()).isEqualTo(tookOver.stateHashBefore());
            assertThat(tookOver.succession().heirs())
                    .extracting(Heir::inheritance)
                    .containsOnly(Inheritance.CARRIED);
            host.adopt(next, wanted);
            proofs.addAll(host.releaseUnused());
            if (swap % 100 == 0) {
                System.gc();
            }
        }
        for (int i = 0; i < MOST_COLLECTIONS && !proofs.stream().allMatch(UnloadProof::isUnloaded); i++) {
            System.gc();
        }
    }

    private static long metaspaceBytes() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().toLowerCase(Locale.ROOT).equals("metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getUsed())
                .findFirst()
                .orElseThrow();
    }

    private HostOptions options() throws Exception {
        Files.writeString(directory.resolve("catalog.yaml"), "strategies: []\n");
        return PlainHost.in(directory);
    }
}
