package io.stratagem.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.Role;
import io.stratagem.app.DeploymentModel.Content;
import io.stratagem.app.DeploymentModel.Entry;
import io.stratagem.app.DeploymentModel.Jar;
import io.stratagem.app.DeploymentModel.Junk;
import io.stratagem.app.host.Host;
import io.stratagem.app.host.HostOptions;
import io.stratagem.app.reload.GenerationFiles;
import io.stratagem.app.reload.Receipt;
import io.stratagem.app.reload.ReloadService;
import io.stratagem.container.watch.WatchTiming;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.kernel.run.Run;
import io.stratagem.kernel.run.RunReport;
import io.stratagem.kernel.run.RunSettings;
import io.stratagem.market.SeriesTable;
import io.stratagem.sandbox.Sha256;
import io.stratagem.sandbox.testing.PluginJar;
import io.stratagem.sources.DataReport;
import io.stratagem.sources.Sequencer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random operations on the plugin directory and random edits of the catalog while bars are played: once they have settled, what runs is
 * what a small model of the rules says, and nothing else ran on the way.
 */
class DeploymentPropertyIT {
    private static final WatchTiming QUICK = new WatchTiming(10, 40, 400, 50, 200, 10, 16L << 20);
    private static final List<String> TYPES = List.of("alpha", "beta");
    private static final List<String> VERSIONS = List.of("1.0.0", "1.1.0");
    private static final List<String> NAMES = List.of("one.jar", "two.jar", "three.jar", "four.jar");
    private static final long PATIENCE_SECONDS = 30;

    @TempDir
    private Path directory;

    private final DeploymentModel model = new DeploymentModel();
    private final Map<String, Integer> variants = new HashMap<>();
    private final Map<Jar, byte[]> jars = new HashMap<>();

    /** Compiles every jar that may be dropped. */
    private void compile() throws Exception {
        for (String type : TYPES) {
            for (String version : VERSIONS) {
                for (int variant = 0; variant < 2; variant++) {
                    Jar jar = new Jar(type, version, variant);
                    Path file = directory.resolve("made-" + jars.size() + ".jar");
                    PluginJar.of(source(variant))
                            .version(version)
                            .strategy(type, Role.SIGNAL, "com.example.Made")
                            .writeTo(file);
                    jars.put(jar, Files.readAllBytes(file));
                    variants.put(Sha256.of(bytes(jar)).hex(), variant);
                }
            }
        }
    }

    private byte[] bytes(Jar jar) {
        return requireNonNull(jars.get(jar));
    }

    private static String source(int variant) {
        return """
                package com.example;

                import io.stratagem.api.*;
                import io.stratagem.api.param.*;

                public final class Made implements SignalPlugin {
                    private static final IntegerParameter SIZE =
                            IntegerParameter.named("size").between(1, 100).byDefault(1).means("notional");

                    @Override
                    public Parameters params() {
                        return Parameters.of(SIZE);
                    }

                    @Override
                    public Evaluator bind(StrategyContext context) {
                        var price = context.feature("price");
                        int size = context.param(SIZE);
                        return (vector, state) -> (long) (vector.get(price) * 100) %% 7 == %d
                                ? StrategyIntent.goLong(0.5).notional(size).because("variant")
                                : StrategyIntent.NONE;
                    }
                }
                """.formatted(variant);
    }

    private Path plugins() {
        return directory.resolve("plugins");
    }

    private void place(Path file, byte[] content) throws Exception {
        Path half = Files.write(directory.resolve("half"), content);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void edit(@Nullable Map<String, Entry> entries, Random random) throws Exception {
        StringBuilder catalog =
                new StringBuilder("strategies:" + (entries != null && entries.isEmpty() ? " []" : "") + "\n");
        if (entries == null) {
            catalog.append(List.of("  - {strategy_id: x}\n", "  - [\n", "  - {strategy_id: y, unknown: 1}\n")
                    .get(random.nextInt(3)));
        } else {
            entries.forEach((id, entry) -> catalog.append(
                    "  - {strategy_id: %s, strategy_type: %s, version: \"%s\", symbols: [SPY], timeframe: 1d, params: {size: %d}}\n"
                            .formatted(
                                    id,
                                    entry.plugin().split("@")[0],
                                    entry.plugin().split("@")[1],
                                    entry.size())));
        }
        place(directory.resolve("catalog.yaml"), catalog.toString().getBytes(StandardCharsets.UTF_8));
        model.edit(entries);
    }

    private static Map<String, Entry> entries(Random random) {
        Map<String, Entry> entries = new TreeMap<>();
        for (String id : List.of("a", "b", "c")) {
            if (random.nextInt(3) > 0) {
                String plugin = TYPES.get(random.nextInt(2)) + "@" + VERSIONS.get(random.nextInt(2));
                entries.put(id, new Entry(plugin, 1 + random.nextInt(3), 0));
            }
        }
        return entries;
    }

    private Jar anyJar(Random random) {
        return new Jar(TYPES.get(random.nextInt(2)), VERSIONS.get(random.nextInt(2)), random.nextInt(2));
    }

    /** One operation as people and programs do them. */
    private void operate(Random random) throws Exception {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        Path file = plugins().resolve(name);
        Content before = model.files().get(name);
        switch (random.nextInt(14)) {
            case 0, 1, 2, 9 -> {
                Jar jar = anyJar(random);
                place(file, bytes(jar));
                model.write(name, jar);
            }
            case 10 -> writeSlowly(file, anyJar(random), random);
            case 3 -> {
                Files.deleteIfExists(file);
                model.delete(name);
            }
            case 4 -> {
                if (before instanceof Jar jar) {
                    byte[] whole = bytes(jar);
                    Files.write(file, Arrays.copyOf(whole, 1 + random.nextInt(whole.length - 1)));
                    model.write(name, new Junk());
                }
            }
            case 5 -> {
                if (before instanceof Jar jar) {
                    byte[] corrupt = bytes(jar).clone();
                    // The directory at the end: no reader can miss it.
                    Arrays.fill(corrupt, corrupt.length - 60, corrupt.length - 30, (byte) random.nextInt());
                    place(file, corrupt);
                    model.write(name, new Junk());
                }
            }
            case 6 -> {
                String other = "other-" + name;
                if (before != null && !model.files().containsKey(other)) {
                    Files.move(file, plugins().resolve(other));
                    model.rename(name, other);
                } else if (before == null && model.files().containsKey(other)) {
                    Files.move(plugins().resolve(other), file);
                    model.rename(other, name);
                }
            }
            case 7, 11, 12, 13 -> edit(entries(random), random);
            default -> edit(random.nextInt(3) == 0 ? null : entries(random), random);
        }
    }

    /** Nobody acts on a file that is not whole; when it is, it counts. */
    private void writeSlowly(Path file, Jar jar, Random random) throws Exception {
        byte[] whole = bytes(jar);
        int half = 1 + random.nextInt(whole.length - 1);
        Files.write(file, Arrays.copyOf(whole, half));
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(80)));
        Files.write(file, Arrays.copyOfRange(whole, half, whole.length), StandardOpenOption.APPEND);
        model.write(file.getFileName().toString(), jar);
    }

    private Map<String, Entry> running(Host host) {
        Map<String, Entry> running = new TreeMap<>();
        for (Strategy strategy : host.generation().strategies()) {
            Sha256 dropped = host.stored(new Sha256(strategy.plugin().artifactDigest()))
                    .orElseThrow()
                    .sourceDigest();
            running.put(
                    strategy.id(),
                    new Entry(
                            strategy.plugin().id(),
                            Integer.parseInt(
                                    String.valueOf(strategy.params().asMap().get("size"))),
                            requireNonNull(variants.get(dropped.hex()))));
        }
        return running;
    }

    private void settleAndCompare(Host host, ReloadService service, int step) throws Exception {
        // Asks for nothing, and has every file judged meanwhile.
        service.reload(true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        model.settle();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!running(host).equals(model.running()) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        assertThat(running(host)).as("after step %d", step).isEqualTo(model.running());
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(120));
        assertThat(running(host)).as("still, after step %d", step).isEqualTo(model.running());
    }

    private void operateAtRandom(long seed, int steps) throws Exception {
        Random random = new Random(seed);
        compile();
        Files.createDirectories(plugins());
        edit(Map.of(), random);
        SeriesTable table = new SeriesTable();
        RepeatedBars bars = new RepeatedBars(List.of(Path.of(CommandRun.sample("SPY"))), table, Long.MAX_VALUE);
        HostOptions options = PlainHost.in(directory);
        try (Host host = Host.start(options);
                Sequencer sequencer = new Sequencer(bars.sources(), new DataReport(true));
                Run run = new Run(
                        host.generation(),
                        sequencer,
                        table,
                        host.instruments(),
                        RunSettings.replay(1),
                        new DiscardingStore(),
                        List.of(),
                        List.of(),
                        host.supervision());
                ReloadService service = ReloadService.start(host, options, System::nanoTime, QUICK)) {
            service.attach(run, new GenerationFiles(directory.resolve("kept")));
            CompletableFuture<RunReport> ending = CompletableFuture.supplyAsync(run::toEnd, task -> {
                Thread player = new Thread(task, "player");
                player.setDaemon(true);
                player.start();
            });
            try {
                for (int step = 0; step < steps; step++) {
                    operate(random);
                    settleAndCompare(host, service, step);
                }
            } finally {
                bars.end();
            }
            RunReport report = ending.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            service.detach();
            assertThat(report.fatal()).isEmpty();
            List<Long> generations = new ArrayList<>();
            service.receipts().stream().filter(Receipt::tookOver).forEach(receipt -> generations.add(receipt.to()));
            // One after the other, none twice and none left out.
            for (int place = 0; place < generations.size(); place++) {
                assertThat(generations.get(place)).isEqualTo(place + 2L);
            }
            assertThat(generations).hasSizeGreaterThan(steps / 10);
        }
    }

    @Test
    void whatRunsIsWhatTheRulesSay() throws Exception {
        operateAtRandom(1, 40);
    }

    @Test
    @Tag("thorough")
    void whatRunsIsWhatTheRulesSayForLong() throws Exception {
        operateAtRandom(2, 200);
    }
}
