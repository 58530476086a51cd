package io.stratagem.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Commands to a host that plays real bundles on real bars, about fifty days a second. */
class ReloadCommandIT {
    private static final String PACE = "4000000x";

    @TempDir
    private Path directory;

    private static String entry(String id, String type, String version, String params) {
        return "  - {strategy_id: " + id + ", strategy_type: " + type + ", version: \"" + version
                + "\", symbols: [SPY], timeframe: 1d, params: {" + params + "}}\n";
    }

    private static String trend(String params) {
        return entry("trend", "trend_multifactor", "1.0.0", params);
    }

    private static String legacy(int buyBelow) {
        return entry("legacy", "legacy_macd_rsi", "1.0.0", "buy_rsi_below: " + buyBelow);
    }

    private Path catalog(String... entries) throws Exception {
        Path half = Files.writeString(directory.resolve("catalog.half"), "strategies:\n" + String.join("", entries));
        return Files.move(
                half,
                directory.resolve("catalog.yaml"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void editsOrdersAndARollbackAreReceiptedAndReplayedToTheSameHashes() throws Exception {
        Path catalog = catalog(trend("slow: 50"));
        CommandRun live;
        Path run;
        try (BackgroundRun host = new BackgroundRun(directory, catalog, PACE)) {
            run = host.run();
            catalog(trend("slow: 60"), legacy(35));
            JsonNode edit = host.receipt(0);
            assertThat(edit.get("cause").asString()).isEqualTo("change");
            assertThat(edit.get("to").asLong()).isEqualTo(2);
            assertThat(edit.get("rewarmed").has("trend"))
                    .as("%s", edit.get("disabled"))
                    .isTrue();
            assertThat(edit.get("added").get(0).asString()).isEqualTo("legacy");

            CommandRun rollback = host.say("rollback");
            assertThat(rollback.exitCode()).as(rollback.err()).isZero();
            JsonNode back = rollback.json().get("receipts").get(0);
            assertThat(back.get("to").asLong()).isEqualTo(3);
            assertThat(back.get("removed").get(0).asString()).isEqualTo("legacy");
            assertThat(rollback.out()).contains("the catalog file was left alone and is not what runs");

            CommandRun rehearsal = host.say("reload", "--dry-run");
            assertThat(rehearsal.exitCode()).as(rehearsal.err()).isZero();
            assertThat(rehearsal.json().get("receipts").get(0).get("to").asLong())
                    .isEqualTo(4);
            assertThat(rehearsal.json().get("receipts").get(0).get("rewarmed").has("trend"))
                    .isTrue();

            CommandRun pause = host.say("order", "pause", "trend");
            assertThat(pause.exitCode()).as(pause.err()).isZero();
            assertThat(pause.out()).contains("PAUSE trend counts from epoch");
            CommandRun kill = host.say("order", "kill", "--exits");
            assertThat(kill.out()).contains("KILL_SWITCH_ON  all counts from epoch");
            CommandRun receipts = host.say("receipts");
            assertThat(receipts.json().get("receipts").size()).isEqualTo(2);
            host.until("some days more", () -> BackgroundRun.lines(run.resolve("control.jsonl")) >= 4);
            live = host.stop();
        }
        assertThat(live.exitCode()).as(live.err()).isZero();
        assertThat(directory.resolve("data/host.address")).doesNotExist();

        List<String> control = Files.readAllLines(run.resolve("control.jsonl"));
        assertThat(control).hasSize(4);
        assertThat(control.get(2)).contains("PAUSE", "trend");
        CommandRun replay = CommandRun.run(
                directory,
                "--json",
                "--catalog",
                run.resolve("generations/000001/catalog.yaml").toString(),
                "--replay",
                firstDays(live.json().get("events").asInt()).toString(),
                "--control",
                run.resolve("control.jsonl").toString());
        assertThat(replay.exitCode()).as(replay.err()).isZero();
        assertThat(replay.json().get("events")).isEqualTo(live.json().get("events"));
        assertThat(replay.runHash()).isEqualTo(live.runHash());
        assertThat(replay.json().get("lineage_hash")).isEqualTo(live.json().get("lineage_hash"));

        CommandRun later =
                CommandRun.of("receipts", "--data", directory.resolve("data").toString());
        assertThat(later.out()).contains("no reload in").contains("000002");
        Files.delete(run.resolve("generations/000002/catalog.lock"));
        CommandRun unlocked = CommandRun.run(
                directory,
                "--json",
                "--catalog",
                run.resolve("generations/000001/catalog.yaml").toString(),
                "--control",
                run.resolve("control.jsonl").toString());
        assertThat(unlocked.exitCode()).isEqualTo(2);
        assertThat(unlocked.err()).contains("E_CFG_CONTROL", "000002/catalog.lock");
    }

    /** The bars a run that was ended early had decided. */
    private Path firstDays(int bars) throws Exception {
        try (var in = new java.util.zip.GZIPInputStream(Files.newInputStream(Path.of(CommandRun.sample("SPY"))))) {
            List<String> lines = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .limit(bars + 1L)
                    .toList();
            return Files.write(directory.resolve("first.csv"), lines);
        }
    }

    @Test
    void whatCannotBeDoneIsRefusedWithItsReason() throws Exception {
        Path catalog = catalog(trend(""));
        try (BackgroundRun host = new BackgroundRun(directory, catalog, "1000x")) {
            Path socket = Path.of(
                    Files.readString(directory.resolve("data/host.address")).strip());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket.getParent())))
                    .isEqualTo("rwx------");
            CommandRun nothing = host.say("reload", "--dry-run");
            assertThat(nothing.exitCode()).as(nothing.err()).isZero();
            JsonNode receipt = nothing.json().get("receipts").get(0);
            assertThat(receipt.get("to")).isEqualTo(receipt.get("from"));
            CommandRun nobody = host.say("order", "pause", "nobody");
            assertThat(nobody.exitCode()).isEqualTo(2);
            assertThat(nobody.err()).contains("E_CFG_OPTION", "nobody");
            CommandRun rollback = host.say("rollback");
            assertThat(rollback.exitCode()).isEqualTo(2);
            assertThat(rollback.err()).contains("there is no generation before the first");
        }
    }

    @Test
    void aRefusedCatalogLeavesTheRunUntouched() throws Exception {
        Path catalog = catalog(legacy(35));
        try (BackgroundRun host = new BackgroundRun(directory, catalog, PACE)) {
            Files.writeString(directory.resolve("catalog.yaml"), "strategies:\n  - strategy_id: [\n");
            JsonNode refused = host.receipt(0);
            assertThat(refused.get("from")).isEqualTo(refused.get("to"));
            assertThat(refused.get("refused").get(0).asString()).contains("E_CAT_SYNTAX");
            assertThat(host.say("reload").exitCode()).isEqualTo(2);
            assertThat(host.isDone()).isFalse();
        }
        CommandRun human = CommandRun.of(
                "receipts", "--last", "1", "--data", directory.resolve("data").toString());
        assertThat(human.out()).contains("refused: generation 1 goes on", "E_CAT_SYNTAX");
    }

    @Test
    void aNewVersionAndTheEntryThatNamesItAreOneGeneration() throws Exception {
        Path plugins = CommandRun.bundles(directory);
        Path catalog = catalog(entry("trend", "trend_multifactor", "1.0.0", ""));
        try (BackgroundRun host = new BackgroundRun(directory, catalog, PACE)) {
            Path half = directory.resolve("half.jar");
            ReversionedJar.write(plugins.resolve("trend-multifactor-1.0.0.jar"), "1.1.0", half);
            Files.move(half, plugins.resolve("trend-multifactor-1.1.0.jar"), StandardCopyOption.ATOMIC_MOVE);
            catalog(entry("trend", "trend_multifactor", "1.1.0", ""));
            JsonNode receipt = host.receipt(0);
            assertThat(receipt.get("to").asLong()).isEqualTo(2);
            assertThat(receipt.get("carried").get(0).asString()).isEqualTo("trend");
            assertThat(receipt.get("artifacts_after").has("trend_multifactor@1.1.0"))
                    .isTrue();
            assertThat(receipt.get("refused").size()).isZero();
        }
    }

    @Test
    void withoutAHostCommandsAreRefusedAndAStaleAddressIsRecognised() throws Exception {
        Path data = Files.createDirectories(directory.resolve("data"));
        Files.writeString(data.resolve("host.address"), directory.resolve("gone") + "\n");
        CommandRun reload = CommandRun.of("reload", "--json", "--data", data.toString());
        assertThat(reload.exitCode()).isEqualTo(2);
        assertThat(reload.json().get("errors").get(0).get("code").asString()).isEqualTo("E_CFG_OPTION");
        assertThat(reload.err()).contains("no host is running");
        assertThat(CommandRun.of("order", "dance", "--data", data.toString()).exitCode())
                .isEqualTo(2);
    }
}
