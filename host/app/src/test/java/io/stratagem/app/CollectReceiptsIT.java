package io.stratagem.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.Role;
import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.app.host.Host;
import io.stratagem.app.host.HostOptions;
import io.stratagem.app.operate.ControlChannel;
import io.stratagem.app.operate.RunningHost;
import io.stratagem.app.reload.ReloadService;
import io.stratagem.container.watch.WatchTiming;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.sandbox.testing.PluginJar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code receipts --collect} to hosts that took bundles out: one nobody holds any more, and one that somebody does. */
class CollectReceiptsIT {
    private static final WatchTiming QUICK = new WatchTiming(10, 40, 400, 50, 200, 10, 16L << 20);
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    private Path directory;

    /** What a forgetful host would hold. */
    private final List<Generation> held = new ArrayList<>();

    private Path catalog(String version) throws Exception {
        Path half = Files.writeString(
                directory.resolve("catalog.half"),
                "strategies:\n  - {strategy_id: trend, strategy_type: trend_multifactor, version: \"" + version
                        + "\", symbols: [SPY], timeframe: 1d}\n");
        return Files.move(
                half,
                directory.resolve("catalog.yaml"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private void bundlesInTwoVersions() throws Exception {
        Path plugins = CommandRun.bundles(directory);
        ReversionedJar.write(
                plugins.resolve("trend-multifactor-1.0.0.jar"),
                "1.1.0",
                plugins.resolve("trend-multifactor-1.1.0.jar"));
    }

    @Test
    void aBundleThatARunHasLeftIsUnloadedWhenSomebodyAsksForIt() throws Exception {
        bundlesInTwoVersions();
        try (BackgroundRun host = new BackgroundRun(directory, catalog("1.0.0"), "4000000x")) {
            catalog("1.1.0");
            assertThat(host.receipt(0).get("to").asLong()).isEqualTo(2);
            // The thread that plays may still be in the event that met the switch.
            until("the bundle is unloaded", () -> {
                CommandRun receipts = host.say("receipts", "--collect");
                assertThat(receipts.exitCode()).as(receipts.err()).isZero();
                JsonNode released = receipts.json().get("released");
                assertThat(released.size()).as("%s", released).isEqualTo(1);
                assertThat(released.get(0).get("plugins").asString()).isEqualTo("trend_multifactor@1.0.0");
                return released.get(0).get("unloaded").asBoolean();
            });
            assertThat(host.say("receipts", "--collect").out()).contains("no bundle waits to be unloaded");
        }
    }

    @Test
    void whatPinsABundleIsNamedUntilItIsGone() throws Exception {
        catalog("1.0.0");
        bundlesInTwoVersions();
        HostOptions options = PlainHost.in(directory);
        try (Host host = Host.start(options);
                ReloadService service = ReloadService.start(host, options, System::nanoTime, QUICK);
                ControlChannel channel = ControlChannel.open(options.data(), new RunningHost(service))) {
            assertThat(channel).isNotNull();
            held.add(host.generation());
            service.detach();
            catalog("1.1.0");
            until("the switch", () -> service.receipts().size() == 1);
            assertThat(say("receipts").out()).contains("trend_multifactor@1.0.0 is not unloaded yet");

            CommandRun pinned = say("receipts", "--collect");
            assertThat(pinned.exitCode()).as(pinned.err()).isZero();
            assertThat(pinned.out())
                    .contains("trend_multifactor@1.0.0 is not unloaded; found when garbage was collected:")
                    .containsPattern("\\d+ objects? of io\\.stratagem\\.plugins\\.trend\\S+")
                    .contains("(or of the same name in trend_multifactor@1.1.0)");
            JsonNode known = say("receipts", "--json").json().get("released").get(0);
            assertThat(known.get("unloaded").asBoolean()).isFalse();
            JsonNode objects = known.get("pins").get("objects").get(0);
            assertThat(objects.get("count").asLong()).isPositive();
            assertThat(objects.get("also_of").asString()).isEqualTo("trend_multifactor@1.1.0");
            assertThat(known.get("pins").get("threads").size()).isZero();

            Files.writeString(directory.resolve("catalog.yaml"), "strategies: []\n");
            until("the next switch", () -> service.receipts().size() == 2);
            assertThat(say("receipts", "--last", "1").out())
                    .containsPattern("pinned +trend_multifactor@1.0.0 \\(\\d+ objects? of ");

            service.takeNews();
            assertThat(held).hasSize(1);
            held.clear();
            until("the news", () -> {
                System.gc();
                return service.takeNews().stream()
                        .anyMatch(line -> line.startsWith("trend_multifactor@1.0.0 is unloaded, seen "));
            });
            assertThat(say("receipts").out()).contains("trend_multifactor@1.0.0 is unloaded");
            assertThat(say("receipts").out()).doesNotContain("trend_multifactor@1.0.0 is unloaded");
        }
    }

    @Test
    void aBundleThatCannotBeUsedIsToldOfToo() throws Exception {
        PluginJar.of("""
                        package com.example;

                        import io.stratagem.api.*;

                        public final class Unready implements SignalPlugin {
                            public Unready() {
                                throw new IllegalStateException();
                            }

                            @Override
                            public Evaluator bind(StrategyContext context) {
                                return (vector, state) -> StrategyIntent.NONE;
                            }
                        }
                        """)
                .strategy("unready", Role.SIGNAL, "com.example.Unready")
                .writeTo(CommandRun.bundles(directory).resolve("unready-1.0.0.jar"));
        Files.writeString(
                directory.resolve("catalog.yaml"),
                "strategies:\n  - {strategy_id: one, strategy_type: unready, version: \"1.0.0\", symbols: [SPY], timeframe: 1d}\n");
        HostOptions options = PlainHost.in(directory);
        try (Host host = Host.start(options);
                ReloadService service = ReloadService.start(host, options, System::nanoTime, QUICK);
                ControlChannel channel = ControlChannel.open(options.data(), new RunningHost(service))) {
            assertThat(channel).isNotNull();
            assertThat(host.refusals()).extracting(Fault::code).contains(ErrorCode.E_STRAT_ENTRY_INVALID);
            service.detach();
            assertThat(say("receipts", "--collect").out()).contains("unready@1.0.0 is unloaded");
        }
    }

    @Test
    void withoutAHostThereIsNothingToCollect() throws Exception {
        Files.createDirectories(directory.resolve("data"));
        CommandRun receipts = say("receipts", "--collect");
        assertThat(receipts.exitCode()).isEqualTo(2);
        assertThat(receipts.err()).contains("E_CFG_OPTION", "no host is running");
    }

    private CommandRun say(String... words) {
        String[] arguments = new String[words.length + 2];
        System.arraycopy(words, 0, arguments, 0, words.length);
        arguments[words.length] = "--data";
        arguments[words.length + 1] = directory.resolve("data").toString();
        return CommandRun.of(arguments);
    }

    private static void until(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
