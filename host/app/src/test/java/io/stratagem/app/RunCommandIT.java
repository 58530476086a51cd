package io.stratagem.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The command line with real bundles in the real framework on real bars. */
class RunCommandIT {
    @TempDir
    private Path directory;

    @Test
    void realBarsBecomeIntentsOfAllThreeSignalFamiliesWithOverlayAdjustments() throws Exception {
        CommandRun run =
                CommandRun.run(directory, "--json", "--replay", CommandRun.sample("SPY"), CommandRun.sample("AAPL"));
        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode summary = run.json();
        assertThat(summary.get("events").asLong()).isEqualTo(9_058);
        int families = 0;
        for (JsonNode strategy : summary.get("strategies")) {
            JsonNode intents = strategy.get("intents");
            long count = intents.get("long").asLong() + intents.get("short").asLong();
            if (!strategy.get("strategy_id").asString().equals("volatility-overlay")) {
                families++;
                assertThat(count).as(strategy.get("strategy_id").asString()).isPositive();
                assertThat(strategy.get("overlay_adjusted").asLong()).isPositive();
                assertThat(strategy.get("mean_overlay_factor").asDouble()).isBetween(0.01, 1.0);
            }
        }
        assertThat(families).isEqualTo(3);
    }

    @Test
    void theRunHashIsTheSameOnRepeatAndOnFourLanes() throws Exception {
        CommandRun first =
                CommandRun.run(directory, "--json", "--replay", CommandRun.sample("SPY"), CommandRun.sample("BAC"));
        CommandRun again =
                CommandRun.run(directory, "--json", "--replay", CommandRun.sample("SPY"), CommandRun.sample("BAC"));
        CommandRun lanes = CommandRun.run(
                directory, "--json", "--lanes", "4", "--replay", CommandRun.sample("SPY"), CommandRun.sample("BAC"));
        assertThat(again.runHash()).isEqualTo(first.runHash());
        assertThat(lanes.runHash()).isEqualTo(first.runHash());
        assertThat(lanes.json().get("lineage_hash")).isEqualTo(first.json().get("lineage_hash"));
    }

    @Test
    void aDisabledStrategyIsNamedWithItsReasonAndTheRestGoesLive() throws Exception {
        Path catalog = Files.writeString(directory.resolve("catalog.yaml"), """
                strategies:
                  - {strategy_id: good, strategy_type: legacy_macd_rsi, version: "1.0.0", symbols: [SPY], timeframe: 1d}
                  - {strategy_id: unknown, strategy_type: legacy_macd_rsi, version: "9.9.9", symbols: [SPY], timeframe: 1d}
                  - {strategy_id: wrong, strategy_type: trend_multifactor, version: "1.0.0", symbols: [SPY], timeframe: 1d,
                     params: {fast: 100, slow: 20, fst: 1}}
                """);
        CommandRun run = CommandRun.run(
                directory, "--json", "--catalog", catalog.toString(), "--replay", CommandRun.sample("SPY"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("E_STRAT_PLUGIN_NOT_FOUND", "9.9.9", "E_STRAT_PARAMS_INVALID", "did you mean fast?");
        assertThat(run.json().get("disabled").size()).isEqualTo(2);
        assertThat(run.json().get("strategies").size()).isEqualTo(1);
        assertThat(run.json().get("strategies").get(0).get("evaluations").asLong())
                .isPositive();
    }

    @Test
    void aRefusedCatalogEndsTheRunBeforeItBegins() throws Exception {
        Path catalog = Files.writeString(directory.resolve("catalog.yaml"), "strategies:\n  - strategy_id: [\n");
        CommandRun run = CommandRun.run(directory, "--json", "--catalog", catalog.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("E_CAT_SYNTAX", "catalog.yaml:3");
        assertThat(run.json().get("errors").get(0).get("code").asString()).isEqualTo("E_CAT_SYNTAX");
    }

    @Test
    void wrongOptionsAreCodedAllAtOnceAndLeaveJsonOnStandardOutput() {
        CommandRun values = CommandRun.of("run", "--json", "--lanes", "0", "--speed", "fast");
        assertThat(values.exitCode()).isEqualTo(2);
        assertThat(values.err().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("E_CFG_OPTION"))
                .anyMatch(line -> line.contains("--lanes: must lie within 1 and 256 (saw 0)"))
                .anyMatch(line -> line.contains("--speed: must be max"));
        assertThat(values.json().get("errors").size()).isEqualTo(2);
        for (String seconds : List.of("-1", "86400.001")) {
            CommandRun snapshots = CommandRun.of("run", "--until-end", "--snapshots", seconds);
            assertThat(snapshots.exitCode()).isEqualTo(2);
            assertThat(snapshots.err()).contains("--snapshots: must lie within 0 and 86400", "(saw " + seconds + ")");
        }
        CommandRun unknown = CommandRun.of("run", "--json", "--untilend");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).startsWith("E_CFG_OPTION stratagem run").contains("'--untilend'", "See --help");
        assertThat(unknown.json().get("errors").size()).isEqualTo(1);
    }

    @Test
    void missingAndEmptyFilesAreCoded() throws Exception {
        CommandRun missing = CommandRun.run(
                directory, "--replay", directory.resolve("no.csv").toString());
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).contains("E_DATA_UNREADABLE", "no.csv");
        Path empty = Files.createFile(directory.resolve("empty.csv"));
        CommandRun nothing = CommandRun.run(directory, "--replay", empty.toString());
        assertThat(nothing.exitCode()).isEqualTo(2);
        assertThat(nothing.err()).contains("E_DATA_UNREADABLE", "empty.csv");
    }

    @Test
    void aTruncatedFileIsPlayedToItsBreakAndThenReported() throws Exception {
        byte[] whole = Files.readAllBytes(Path.of(CommandRun.sample("SPY")));
        Path cut = directory.resolve("cut.csv.gz");
        Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
        CommandRun run = CommandRun.run(directory, "--json", "--replay", cut.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).containsOnlyOnce("E_DATA_TRUNCATED").contains("cut.csv.gz");
        assertThat(run.json().get("events").asLong()).isPositive();
        Path intents = Path.of(run.json().get("outputs").asString()).resolve("intents.jsonl");
        assertThat(Files.readAllLines(intents)).isNotEmpty();
    }

    @Test
    void aMalformedRowIsSkippedAndCountedUnlessStrict() throws Exception {
        Path broken = withRow(2_000, "SPY,1d,2005-99-01T00:00:00Z,1,2,0,1,1");
        CommandRun lenient = CommandRun.run(directory, "--json", "--replay", broken.toString());
        assertThat(lenient.exitCode()).isZero();
        assertThat(lenient.json().get("data").get("malformed").asLong()).isEqualTo(1);
        assertThat(lenient.json().get("data").get("faults").get(0).get("where").asString())
                .endsWith("broken.csv.gz:2002");
        assertThat(lenient.err()).contains("E_DATA_MALFORMED", "broken.csv.gz:2002");
        assertThat(lenient.json().get("events").asLong()).isEqualTo(4_529);
        CommandRun strict = CommandRun.run(directory, "--json", "--strict", "--replay", broken.toString());
        assertThat(strict.exitCode()).isEqualTo(2);
        assertThat(strict.err()).contains("E_DATA_MALFORMED", "broken.csv.gz:2002");
        assertThat(strict.json().get("events").asLong()).isBetween(1L, 2_000L);
    }

    private Path withRow(int after, String row) throws Exception {
        List<String> lines = new ArrayList<>();
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(Path.of(CommandRun.sample("SPY"))))) {
            lines.addAll(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
        lines.add(after + 1, row);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(String.join("\n", lines).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return Files.write(directory.resolve("broken.csv.gz"), bytes.toByteArray());
    }

    @Test
    void finishedVectorsBypassTheFeatureStage() throws Exception {
        List<String> vectors = new ArrayList<>();
        for (int minute = 0; minute < 60; minute++) {
            vectors.add(oversold(minute));
        }
        Path file = Files.write(directory.resolve("vectors.jsonl"), vectors);
        Path catalog = Files.writeString(directory.resolve("catalog.yaml"), """
                strategies:
                  - {strategy_id: legacy, strategy_type: legacy_macd_rsi, version: "1.0.0", symbols: [AAPL], timeframe: 1m}
                """);
        CommandRun run =
                CommandRun.run(directory, "--json", "--catalog", catalog.toString(), "--vectors", file.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode strategy = run.json().get("strategies").get(0);
        assertThat(strategy.get("evaluations").asLong()).isEqualTo(60 - 34);
        assertThat(strategy.get("intents").get("long").asLong()).isEqualTo(60 - 34);
    }

    @Test
    void aBatchOfVectorsThatGoesBackInTimeIsLeftOutAndNamed() throws Exception {
        Path file = Files.write(
                directory.resolve("vectors.jsonl"),
                List.of(oversold(1), oversold(2), oversold(5), oversold(4), oversold(3)));
        CommandRun run = CommandRun.run(directory, "--json", "--vectors", file.toString());
        assertThat(run.json().get("events").asLong()).isZero();
        assertThat(run.json().get("data").get("refused_by_quality").asLong())
                .as("the other two went back in time themselves")
                .isEqualTo(3);
    }

    private static String oversold(int minute) {
        return String.format(
                java.util.Locale.ROOT,
                "{\"event_ts\":\"2026-02-10T14:%02d:00+00:00\",\"symbol\":\"AAPL\",\"timeframe\":\"1Min\",\"source\":\"ws\","
                        + "\"payload\":{\"price\":\"100.5\",\"macd\":\"1\",\"macd_signal\":\"0.5\",\"rsi14\":\"30\"}}",
                minute);
    }

    @Test
    void aControlJournalIsReplayed() throws Exception {
        Path control = Files.writeString(
                directory.resolve("control.jsonl"),
                "{\"argument\":\"\",\"epoch\":100,\"event_time_ms\":0,\"kind\":\"PAUSE\",\"subject\":\"legacy-equities\"}\n");
        CommandRun free = CommandRun.run(directory, "--json", "--replay", CommandRun.sample("SPY"));
        CommandRun held = CommandRun.run(
                directory, "--json", "--control", control.toString(), "--replay", CommandRun.sample("SPY"));
        assertThat(held.runHash()).isNotEqualTo(free.runHash());
        Path written = Path.of(held.json().get("outputs").asString()).resolve("control.jsonl");
        CommandRun again = CommandRun.run(
                directory, "--json", "--control", written.toString(), "--replay", CommandRun.sample("SPY"));
        assertThat(again.runHash()).isEqualTo(held.runHash());
    }

    @Test
    void aConfirmedAdvisoryIntentReachesTheSinkAndOneThatNobodyConfirmedDoesNot() throws Exception {
        Path catalog = Files.writeString(directory.resolve("catalog.yaml"), """
                strategies:
                  - {strategy_id: advice, strategy_type: trend_multifactor, version: "1.0.0", symbols: [SPY], timeframe: 1d,
                     mode: advisory}
                """);
        String[] common = {"--json", "--catalog", catalog.toString(), "--replay", CommandRun.sample("SPY")};
        CommandRun silent = CommandRun.run(directory, common);
        JsonNode first = decisions(silent).getFirst();
        assertThat(first.get("verdict").asString()).isEqualTo("suppressed:awaiting_confirmation");
        assertThat(Files.readAllLines(outputs(silent).resolve("intents.jsonl"))).isEmpty();

        Path control = Files.writeString(
                directory.resolve("control.jsonl"),
                "{\"argument\":\"SPY\",\"epoch\":" + (first.get("epoch").asLong() + 1)
                        + ",\"event_time_ms\":0,\"kind\":\"CONFIRM\",\"subject\":\"advice\"}\n");
        CommandRun confirmed = CommandRun.run(
                directory,
                Stream.concat(Stream.of(common), Stream.of("--control", control.toString()))
                        .toArray(String[]::new));
        assertThat(confirmed.exitCode()).as(confirmed.err()).isZero();
        assertThat(Files.readAllLines(outputs(confirmed).resolve("intents.jsonl")))
                .hasSize(1);
        JsonNode strategy = confirmed.json().get("strategies").get(0);
        assertThat(strategy.get("entries").asLong()).isEqualTo(1);
        assertThat(strategy.get("advisory").get("confirmed").asLong()).isEqualTo(1);
        assertThat(strategy.get("advisory").get("expired").asLong()).isPositive();
    }

    private static Path outputs(CommandRun run) {
        return Path.of(run.json().get("outputs").asString());
    }

    private static List<JsonNode> decisions(CommandRun run) throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        return Files.readAllLines(outputs(run).resolve("decisions.jsonl")).stream()
                .map(mapper::readTree)
                .toList();
    }

    @Test
    void twoVersionsOfAFamilyRunSideBySide() throws Exception {
        Path plugins = CommandRun.bundles(directory);
        ReversionedJar.write(
                plugins.resolve("trend-multifactor-1.0.0.jar"),
                "1.1.0",
                plugins.resolve("trend-multifactor-1.1.0.jar"));
        Path catalog = Files.writeString(directory.resolve("catalog.yaml"), """
                strategies:
                  - {strategy_id: old, strategy_type: trend_multifactor, version: "1.0.0", symbols: [SPY], timeframe: 1d}
                  - {strategy_id: new, strategy_type: trend_multifactor, version: "1.1.0", symbols: [SPY], timeframe: 1d,
                     mode: shadow}
                """);
        CommandRun run = CommandRun.run(
                directory, "--json", "--catalog", catalog.toString(), "--replay", CommandRun.sample("SPY"));

        assertThat(run.exitCode()).as(run.err()).isZero();
        Map<String, Set<String>> artifacts = new TreeMap<>();
        for (JsonNode decision : decisions(run)) {
            artifacts
                    .computeIfAbsent(
                            decision.get("strategy_id").asString() + " "
                                    + decision.get("plugin_version").asString(),
                            key -> new TreeSet<>())
                    .add(decision.get("artifact_hash").asString());
        }
        assertThat(artifacts).containsOnlyKeys("old 1.0.0", "new 1.1.0");
        assertThat(artifacts.get("old 1.0.0")).hasSize(1).doesNotContainAnyElementsOf(artifacts.get("new 1.1.0"));
        assertThat(said(run, "new"))
                .as("the same code says the same")
                .isNotEmpty()
                .isEqualTo(said(run, "old"));
    }

    /** Time, direction and confidence of everything a strategy wished. */
    private static List<String> said(CommandRun run, String strategyId) throws Exception {
        return decisions(run).stream()
                .filter(decision -> decision.get("strategy_id").asString().equals(strategyId))
                .map(decision -> decision.get("event_time_ms") + " " + decision.get("direction") + " "
                        + decision.get("confidence"))
                .toList();
    }

    @Test
    void aFileThatIsNoBundleGetsAVerdictAndHurtsNobody() throws Exception {
        CommandRun.bundles(directory);
        Files.writeString(directory.resolve("plugins/notes.jar"), "not a jar");
        CommandRun run = CommandRun.run(directory, "--json", "--replay", CommandRun.sample("SPY"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("E_BUNDLE_UNREADABLE", "notes.jar");
        assertThat(run.json().get("strategies").size()).isEqualTo(4);
    }

    @Test
    void explainConfigShowsEveryValueAndPlaysNothing() throws Exception {
        CommandRun run = CommandRun.of(
                "explain-config",
                "--plugins",
                CommandRun.bundles(directory).toString(),
                "--catalog",
                CommandRun.SAMPLES.resolve("catalog.yaml").toString(),
                "--instruments",
                CommandRun.SAMPLES.resolve("instruments.yaml").toString(),
                "--data",
                directory.resolve("data").toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "admitted trend-multifactor-1.0.0.jar",
                        "stuck        quarantine",
                        "warm-up   359 events",
                        "allow_short = false",
                        "enter = 0.5  (default)");
    }

    @Test
    void stoppingStuckThreadsChangesNothingWhileNoneIsStuck() throws Exception {
        CommandRun.bundles(directory);
        CommandRun quarantine = CommandRun.run(directory, "--json", "--replay", CommandRun.sample("SPY"));
        CommandRun stop = CommandRun.run(directory, "--json", "--stuck", "stop", "--replay", CommandRun.sample("SPY"));
        assertThat(stop.exitCode()).as(stop.err()).isZero();
        assertThat(stop.json().get("run_hash")).isEqualTo(quarantine.json().get("run_hash"));
    }

    @Test
    void anUnknownWayWithStuckThreadsIsRefused() {
        CommandRun run = CommandRun.of("run", "--stuck", "kill");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("E_CFG_OPTION", "--stuck", "kill");
    }

    @Test
    void wrongOptionsAreRefusedWithACode() {
        CommandRun run = CommandRun.of("run", "--speed", "fast");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("E_CFG_OPTION", "--speed", "fast");
        assertThat(CommandRun.of("run", "--nonsense").exitCode()).isEqualTo(2);
    }
}
