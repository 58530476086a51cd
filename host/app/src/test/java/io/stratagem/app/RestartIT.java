package io.stratagem.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host is killed at any moment, and the next one goes on as if it had not been. */
class RestartIT {
    private static final List<String> FILES = List.of("decisions.jsonl", "intents.jsonl", "signals.jsonl");

    @TempDir
    private Path directory;

    private Path catalog;

    @BeforeEach
    void deploy() throws Exception {
        catalog = directory.resolve("catalog.yaml");
        edit(0);
        CommandRun.bundles(directory);
    }

    /** Puts the n-th form of the catalog in place. */
    private void edit(int number) throws Exception {
        String overlay = number % 3 == 2
                ? ""
                : "  - {strategy_id: calm, strategy_type: volatility_overlay, version: \"1.0.0\","
                        + " symbols: [SPY, AAPL], timeframe: 1d, applies_to: [trend]}\n";
        Path half = Files.writeString(
                directory.resolve("catalog.half"), """
                strategies:
                  - {strategy_id: trend, strategy_type: trend_multifactor, version: "1.0.0", symbols: [SPY, AAPL],
                     timeframe: 1d, max_parallel_positions: 1, params: {slow: %d}}
                  - {strategy_id: legacy, strategy_type: legacy_macd_rsi, version: "1.0.0", symbols: [SPY, AAPL],
                     timeframe: 1d, cooldown_seconds: 432000, params: {notional: %d}}
                """.formatted(50 + number % 2 * 10, 100 + number % 4) + overlay);
        Files.move(half, catalog, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private List<String> arguments(String... more) {
        return argumentsWith(catalog, more);
    }

    private List<String> argumentsWith(Path ofCatalog, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                "--until-end",
                "--json",
                "--resume",
                "--catalog",
                ofCatalog.toString(),
                "--plugins",
                directory.resolve("plugins").toString(),
                "--data",
                directory.resolve("data").toString(),
                "--out",
                directory.resolve("out.jsonl").toString(),
                "--replay",
                CommandRun.sample("SPY"),
                CommandRun.sample("AAPL"),
                // Due at each epoch nearly, so that many are taken before all that was written has come again.
                "--snapshots",
                "0.001"));
        arguments.addAll(List.of(more));
        return arguments;
    }

    private Path newestRun() throws Exception {
        try (Stream<Path> runs = Files.list(directory.resolve("data/runs"))) {
            return runs.max(Comparator.naturalOrder()).orElse(directory);
        }
    }

    /** The same from the first bar to the last, with what was journaled, by a process nobody kills. */
    private CommandRun undisturbed(Path run) {
        return CommandRun.of(
                "run",
                "--until-end",
                "--json",
                "--catalog",
                run.resolve("generations/000001/catalog.yaml").toString(),
                "--plugins",
                directory.resolve("plugins").toString(),
                "--data",
                directory.resolve("data").toString(),
                "--control",
                run.resolve("control.jsonl").toString(),
                "--replay",
                CommandRun.sample("SPY"),
                CommandRun.sample("AAPL"));
    }

    private void assertSameAsUndisturbed(Path run, CommandRun end) throws Exception {
        assertThat(end.exitCode()).as(end.err()).isZero();
        CommandRun calm = undisturbed(run);
        assertThat(calm.exitCode()).as(calm.err()).isZero();
        assertThat(end.runHash()).isEqualTo(calm.runHash());
        assertThat(end.json().get("lineage_hash")).isEqualTo(calm.json().get("lineage_hash"));
        assertThat(end.json().get("events")).isEqualTo(calm.json().get("events"));
        assertThat(end.json().get("strategies")).isEqualTo(calm.json().get("strategies"));
        for (String file : FILES) {
            assertThat(run.resolve(file)).hasSameBinaryContentAs(newestRun().resolve(file));
        }
        assertThat(directory.resolve("out.jsonl")).hasSameBinaryContentAs(run.resolve("intents.jsonl"));
    }

    private void killAndGoOn(int kills, long seed) throws Exception {
        Random random = new Random(seed);
        AtomicBoolean over = new AtomicBoolean();
        Thread editor = Thread.ofPlatform().daemon().start(() -> {
            for (int number = 1; !over.get(); number++) {
                try {
                    edit(number);
                } catch (Exception vanished) {
                    throw new IllegalStateException(vanished);
                }
                LockSupport.parkNanos(400_000_000L + random.nextLong(500_000_000L));
            }
        });
        int killed = 0;
        try {
            for (int round = 0; killed < kills; round++) {
                assertThat(round).as("lives that ended by themselves").isLessThan(kills + 5);
                try (HostProcess host = HostProcess.start(directory, arguments("--speed", "4000000x"))) {
                    if (round % 2 == 0) {
                        awaitReload(host);
                    }
                    boolean lived = host.killAfter(round % 2 == 0 ? random.nextLong(400) : random.nextLong(2_400));
                    killed += lived ? 1 : 0;
                    if (!lived) {
                        CommandRun end = host.end();
                        assertThat(end.exitCode()).as(end.err()).isZero();
                    }
                }
            }
        } finally {
            over.set(true);
            editor.join();
        }
        try (HostProcess last = HostProcess.start(directory, arguments())) {
            CommandRun end = last.end();
            assertSameAsUndisturbed(newestRun(), end);
        }
        assertThat(BackgroundRun.lines(newestRun().resolve("control.jsonl"))).isPositive();
    }

    /** Waits until a generation takes over, or the host is at its end. */
    private void awaitReload(HostProcess host) throws Exception {
        Path runs = directory.resolve("data/runs");
        int before = Files.isDirectory(runs) ? switches() : 0;
        long end = System.nanoTime() + 60_000_000_000L;
        while (host.process().isAlive() && (!Files.isDirectory(runs) || switches() <= before)) {
            assertThat(System.nanoTime()).as("a reload").isLessThan(end);
            LockSupport.parkNanos(5_000_000);
        }
    }

    private int switches() throws Exception {
        return BackgroundRun.lines(newestRun().resolve("control.jsonl"));
    }

    @Test
    void whatAKilledHostLeftIsGoneOnWithWithoutAGapOrARepetition() throws Exception {
        killAndGoOn(6, 1);
    }

    @Test
    @Tag("thorough")
    void aHundredAndTenKillsLeaveNoTrace() throws Exception {
        killAndGoOn(110, 2);
    }

    private void interrupt(String... more) throws Exception {
        try (HostProcess host = HostProcess.start(directory, arguments(more))) {
            Path snapshots = directory.resolve("data/runs/000001/snapshots");
            long end = System.nanoTime() + 60_000_000_000L;
            while (BackgroundRun.lines(snapshots.resolveSibling("intents.jsonl")) < 8 || count(snapshots) < 2) {
                assertThat(System.nanoTime())
                        .as("two snapshots and some intents")
                        .isLessThan(end);
                LockSupport.parkNanos(5_000_000);
            }
            host.killAfter(100);
        }
    }

    private static long count(Path snapshots) throws Exception {
        try (Stream<Path> files = Files.list(snapshots)) {
            return files.filter(file -> file.toString().endsWith(".snapshot")).count();
        }
    }

    private List<Path> snapshots() throws Exception {
        try (Stream<Path> files = Files.list(directory.resolve("data/runs/000001/snapshots"))) {
            return files.filter(file -> file.toString().endsWith(".snapshot"))
                    .sorted()
                    .toList();
        }
    }

    private static void damage(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x10;
        Files.delete(file);
        Files.write(file, bytes);
    }

    private CommandRun resume(String... more) {
        return CommandRun.of(arguments(more).toArray(String[]::new));
    }

    @Test
    void aDamagedSnapshotIsToldOfAndTheOneBeforeItUsed() throws Exception {
        interrupt("--speed", "8000000x");
        Path older = snapshots().getFirst();
        damage(snapshots().getLast());

        CommandRun end = resume();

        assertThat(end.err()).contains("E_RUN_STATE", "the snapshot is damaged", "its checksum is wrong");
        String epoch = older.getFileName().toString().replaceFirst("^0+", "").replace(".snapshot", "");
        assertThat(end.err()).contains("from the snapshot of epoch " + epoch);
        assertSameAsUndisturbed(directory.resolve("data/runs/000001"), end);
    }

    @Test
    void withoutAnySnapshotTheRunIsComputedAgainFromItsFirstEvent() throws Exception {
        interrupt("--speed", "8000000x");
        for (Path each : snapshots()) {
            damage(each);
        }

        // As a process leaves it that dies while it writes a snapshot.
        Path half = Files.writeString(snapshots().getFirst().resolveSibling("half7.tmp"), "STRAT");

        List<Path> damaged = snapshots();
        CommandRun end = resume("--speed", "400000000x");

        assertThat(end.err()).contains("from its first event");
        assertThat(half).doesNotExist();
        assertThat(snapshots()).hasSize(2).doesNotContainAnyElementsOf(damaged);
        assertSameAsUndisturbed(directory.resolve("data/runs/000001"), end);
    }

    @Test
    void anotherDecisionThanTheOneThatWasWrittenStopsTheHost() throws Exception {
        interrupt("--speed", "8000000x");
        Path intents = directory.resolve("data/runs/000001/intents.jsonl");
        for (Path each : snapshots()) {
            damage(each);
        }
        String forged = Files.readString(intents).replaceFirst("\"confidence\":0\\.\\d", "\"confidence\":0.9");
        Files.writeString(intents, forged);

        CommandRun end = resume();

        assertThat(end.exitCode()).isEqualTo(ExitCodes.REFUSED);
        assertThat(end.err()).contains("E_RUN_DIVERGED", "intents.jsonl at byte", "before: ", "; now: ");
        assertThat(Files.readString(intents)).isEqualTo(forged);
    }

    @Test
    void anEndedRunIsNotGoneOnWithAndOtherWishesAreRefused() throws Exception {
        interrupt("--speed", "8000000x");

        CommandRun other = CommandRun.of(
                argumentsWith(CommandRun.SAMPLES.resolve("catalog.yaml")).toArray(String[]::new));
        assertThat(other.exitCode()).isEqualTo(ExitCodes.REFUSED);
        assertThat(other.err()).contains("E_CFG_OPTION", "--catalog", "leave it out");
        CommandRun more = resume("--strict", "--reconcile", "emit", "--vectors", "-");
        assertThat(more.exitCode()).isEqualTo(ExitCodes.REFUSED);
        assertThat(more.err()).contains("--strict", "--reconcile", "--vectors");

        assertThat(resume().exitCode()).isZero();
        CommandRun next = resume();
        assertThat(next.err()).doesNotContain("going on with");
        assertThat(newestRun()).hasFileName("000002");
    }

    @Test
    void standardInputIsKeptBeforeItIsActedOnAndGoesOnWithWhateverComesNext() throws Exception {
        List<String> vectors = new ArrayList<>();
        Random random = new Random(5);
        for (int minute = 0; minute < 600; minute++) {
            double macd = random.nextGaussian();
            vectors.add("""
                    {"symbol":"SPY","event_ts":"2024-01-02T%02d:%02d:00Z","timeframe":"1m","seq":%d,"source":"test",\
                    "payload":{"feature_schema_version":"3.0.0","macd":%s,"macd_signal":0,"rsi14":%s,"price":100}}
                    """.formatted(minute / 60, minute % 60, minute, macd, 20 + 60 * random.nextDouble()));
        }
        Path minutes = Files.writeString(directory.resolve("minutes.yaml"), """
                strategies:
                  - {strategy_id: legacy, strategy_type: legacy_macd_rsi, version: "1.0.0", symbols: [SPY], timeframe: 1m}
                """);
        List<String> live = new ArrayList<>(
                List.of("run", "--json", "--resume", "--vectors", "-", "--durability", "fsync", "--snapshots", "0.01"));
        live.addAll(List.of(
                "--catalog",
                minutes.toString(),
                "--plugins",
                directory.resolve("plugins").toString()));
        CommandRun whole = feed(vectors, List.of(), with(live, "whole"));
        assertThat(whole.exitCode()).as(whole.err()).isZero();
        assertThat(whole.json().get("events").asLong()).isEqualTo(600);

        CommandRun inParts = feed(vectors.subList(0, 250), vectors.subList(250, 600), with(live, "parts"));

        assertThat(inParts.exitCode()).as(inParts.err()).isZero();
        assertThat(inParts.err()).contains("going on with");
        assertThat(inParts.runHash()).isEqualTo(whole.runHash());
        assertThat(inParts.json().get("strategies")).isEqualTo(whole.json().get("strategies"));
        for (String file : FILES) {
            assertThat(directory.resolve("parts/runs/000001").resolve(file))
                    .hasSameBinaryContentAs(
                            directory.resolve("whole/runs/000001").resolve(file));
        }
    }

    private List<String> with(List<String> arguments, String data) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("--data", directory.resolve(data).toString()));
        return all;
    }

    /** Feeds lines, kills the host if there are more for the next one, and feeds those. */
    private CommandRun feed(List<String> lines, List<String> rest, List<String> arguments) throws Exception {
        try (HostProcess host = HostProcess.fed(directory, arguments)) {
            OutputStream input = host.process().getOutputStream();
            for (String line : lines) {
                input.write(line.getBytes(StandardCharsets.UTF_8));
            }
            if (rest.isEmpty()) {
                input.close();
                return host.end();
            }
            // Half a line more, which the sender repeats.
            input.write(rest.getFirst().substring(0, 30).getBytes(StandardCharsets.UTF_8));
            input.flush();
            Path decisions = directory.resolve("parts/runs/000001/input.jsonl");
            long end = System.nanoTime() + 60_000_000_000L;
            while (BackgroundRun.lines(decisions) < lines.size()) {
                assertThat(System.nanoTime()).as("all lines are recorded").isLessThan(end);
                LockSupport.parkNanos(5_000_000);
            }
            host.killAfter(50);
        }
        return feed(rest, List.of(), arguments);
    }
}
