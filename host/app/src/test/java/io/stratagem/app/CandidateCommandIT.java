package io.stratagem.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.Role;
import io.stratagem.sandbox.testing.PluginJar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Candidates of real bundles on real bars, about fifty days a second: promoted, discarded, and taken back. */
class CandidateCommandIT {
    private static final String PACE = "4000000x";

    /** Some twelve seconds after the first bar. */
    private static final int BAD_DAY = 10_780;

    /** In the record of a decision some sixty bars after it. */
    private static final String LATER = "\"event_time_ms\":" + (BAD_DAY + 86) * 86_400_000L;

    @TempDir
    private Path directory;

    private Path catalog(String content) throws Exception {
        return Files.writeString(directory.resolve("catalog.yaml"), "strategies:\n" + content);
    }

    private static final String TWO = """
              - strategy_id: trend
                strategy_type: trend_multifactor
                version: "1.0.0"
                symbols: [SPY]
                timeframe: 1d
                params: {slow: 50}
                candidate:
                  params: {slow: 60}
              - strategy_id: legacy
                strategy_type: legacy_macd_rsi
                version: "1.0.0"
                symbols: [SPY]
                timeframe: 1d
                candidate: {params: {buy_rsi_below: 45}}
            """;

    private Path firstBars(int bars) throws Exception {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(Path.of(CommandRun.sample("SPY"))))) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .limit(bars + 1L)
                    .toList();
            return Files.write(directory.resolve("first.csv"), lines);
        }
    }

    private CommandRun replayed(Path run, CommandRun live) throws Exception {
        assertThat(live.exitCode()).as(live.err()).isZero();
        return CommandRun.run(
                directory,
                "--json",
                "--catalog",
                run.resolve("generations/000001/catalog.yaml").toString(),
                "--replay",
                firstBars(live.json().get("events").asInt()).toString(),
                "--control",
                run.resolve("control.jsonl").toString());
    }

    @Test
    void aPromotionAndADiscardAreReceiptedAndReplayedToTheSameHashes() throws Exception {
        Path catalog = catalog(TWO);
        CommandRun live;
        Path run;
        try (BackgroundRun host = new BackgroundRun(directory, catalog, PACE)) {
            run = host.run();
            Path disagreements = run.resolve("candidates.jsonl");
            host.until("they disagree", () -> contains(disagreements, "\"strategy_id\":\"trend\""));
            JsonNode disagreement = new ObjectMapper()
                    .readTree(Files.readAllLines(disagreements).getFirst());
            assertThat(disagreement.get("symbol").asString()).isEqualTo("SPY");
            assertThat(disagreement.get("features").size()).isPositive();

            CommandRun promote = host.say("promote", "trend");
            assertThat(promote.exitCode()).as(promote.err()).isZero();
            JsonNode receipt = promote.json().get("receipts").get(0);
            assertThat(receipt.get("cause").asString()).isEqualTo("promotion of trend");
            assertThat(receipt.get("carried").valueStream().map(JsonNode::asString))
                    .contains("trend");
            assertThat(receipt.get("removed").size()).isZero();
            assertThat(receipt.get("comparisons").get("trend").get("agreed").asLong())
                    .isPositive();
            assertThat(receipt.get("to_keep").get(0).asString()).isEqualTo(catalog + ":7:20 params.slow: 60");
            assertThat(receipt.get("to_keep").get(1).asString()).isEqualTo(catalog + ":9:7 remove candidate");

            CommandRun discard = host.say("discard", "legacy");
            assertThat(discard.exitCode()).as(discard.err()).isZero();
            assertThat(discard.json()
                            .get("receipts")
                            .get(0)
                            .get("removed")
                            .get(0)
                            .asString())
                    .isEqualTo("legacy:candidate");
            assertThat(discard.out()).contains("the catalog file was left alone and is not what runs");

            CommandRun again = host.say("promote", "trend");
            assertThat(again.exitCode()).isEqualTo(2);
            assertThat(again.err()).contains("E_CFG_OPTION", "the strategy has no candidate");
            live = host.stop();
        }
        assertThat(Files.readString(catalog)).contains("slow: 60");
        assertThat(live.exitCode()).as(live.err()).isZero();
        assertThat(live.json().get("strategies").size()).isEqualTo(2);
        List<String> control = Files.readAllLines(run.resolve("control.jsonl"));
        assertThat(control).hasSize(2);
        assertThat(control.getFirst()).contains("promote trend");

        CommandRun replay = replayed(run, live);
        assertThat(replay.exitCode()).as(replay.err()).isZero();
        assertThat(replay.runHash()).isEqualTo(live.runHash());
        assertThat(replay.json().get("lineage_hash")).isEqualTo(live.json().get("lineage_hash"));
        CommandRun text =
                CommandRun.of("receipts", "--data", directory.resolve("data").toString());
        assertThat(text.exitCode()).isZero();
    }

    @Test
    void anotherVersionIsPromotedAndRolledBack() throws Exception {
        Path plugins = CommandRun.bundles(directory);
        ReversionedJar.write(
                plugins.resolve("trend-multifactor-1.0.0.jar"),
                "1.1.0",
                plugins.resolve("trend-multifactor-1.1.0.jar"));
        Path catalog = catalog("""
                  - {strategy_id: trend, strategy_type: trend_multifactor, version: "1.0.0", symbols: [SPY],
                     timeframe: 1d, candidate: {version: "1.1.0"}}
                """);
        try (BackgroundRun host = new BackgroundRun(directory, catalog, PACE)) {
            JsonNode promoted =
                    host.say("promote", "trend").json().get("receipts").get(0);
            assertThat(promoted.get("artifacts_after").has("trend_multifactor@1.1.0"))
                    .isTrue();
            assertThat(promoted.get("artifacts_after").has("trend_multifactor@1.0.0"))
                    .isFalse();
            assertThat(promoted.get("comparisons").get("trend").get("disagreed").asLong())
                    .isZero();
            JsonNode back = host.say("rollback").json().get("receipts").get(0);
            assertThat(back.get("added").get(0).asString()).isEqualTo("trend:candidate");
            assertThat(back.get("carried").get(0).asString()).isEqualTo("trend");
        }
    }

    /** A plugin that errs from a day on. */
    private void moody() throws Exception {
        String source = """
                package com.example;

                import io.stratagem.api.*;
                import io.stratagem.api.param.*;

                public final class Moody implements SignalPlugin {
                    private static final IntegerParameter FROM =
                            IntegerParameter.named("errs_from").between(0, 100_000).byDefault(0).means("a day since 1970");

                    @Override
                    public Parameters params() {
                        return Parameters.of(FROM);
                    }

                    @Override
                    public Evaluator bind(StrategyContext context) {
                        var price = context.feature("close");
                        int from = context.param(FROM);
                        return (vector, state) -> {
                            if (from > 0 && vector.eventTimeMillis() / 86_400_000L >= from) {
                                throw new IllegalStateException("as asked");
                            }
                            return StrategyIntent.goLong(0.5).notional(vector.get(price));
                        };
                    }
                }
                """;
        PluginJar.of(source)
                .strategy("moody", Role.SIGNAL, "com.example.Moody")
                .writeTo(CommandRun.bundles(directory).resolve("moody-1.0.0.jar"));
    }

    private Path moodyCatalog(int within) throws Exception {
        return catalog("""
                  - {strategy_id: clock, strategy_type: moody, version: "1.0.0", symbols: [SPY], timeframe: 1d}
                  - {strategy_id: moody, strategy_type: moody, version: "1.0.0", symbols: [SPY], timeframe: 1d,
                     candidate: {params: {errs_from: %d}, rollback_within_events: %d}}
                """.formatted(BAD_DAY, within));
    }

    @Test
    void aPromotionWhoseCircuitOpensTooSoonIsTakenBackAndThatIsReplayedToo() throws Exception {
        moody();
        Path catalog = moodyCatalog(100_000);
        CommandRun live;
        Path run;
        try (BackgroundRun host = new BackgroundRun(directory, catalog, PACE)) {
            run = host.run();
            CommandRun promote = host.say("promote", "moody");
            assertThat(promote.exitCode()).as(promote.err()).isZero();
            JsonNode back = host.receipt(1);
            assertThat(back.get("cause").asString())
                    .startsWith("automatic rollback of moody to generation 1: its circuit opened at evaluation ")
                    .endsWith(" of the first 100000");
            assertThat(back.get("to").asLong()).isEqualTo(3);
            assertThat(back.get("added").get(0).asString()).isEqualTo("moody:candidate");
            assertThat(back.get("catalog_sha256").asString())
                    .isEqualTo(new ObjectMapper()
                            .readTree(Files.readAllLines(run.resolve("control.jsonl"))
                                    .getLast())
                            .get("argument")
                            .asString());
            assertThat(Files.readString(run.resolve("generations/000003/catalog.yaml")))
                    .isEqualTo(Files.readString(catalog));
            host.until(
                    "some days more",
                    () -> contains(
                            run.resolve("decisions.jsonl"),
                            "\"generation\":3",
                            "\"strategy_id\":\"moody\"",
                            "\"verdict\":\"emitted\""));
            live = host.stop();
        }
        CommandRun replay = replayed(run, live);
        assertThat(replay.exitCode()).as(replay.err()).isZero();
        assertThat(replay.runHash()).isEqualTo(live.runHash());
        assertThat(replay.json().get("lineage_hash")).isEqualTo(live.json().get("lineage_hash"));
        assertThat(Files.readAllLines(directory.resolve("data/runs/000002/control.jsonl")))
                .hasSize(2);
    }

    /** Whether a line of a file contains all of these. */
    private static boolean contains(Path file, String... texts) {
        try {
            return Files.exists(file)
                    && Files.readAllLines(file).stream()
                            .anyMatch(line -> List.of(texts).stream().allMatch(line::contains));
        } catch (IOException notYet) {
            return false;
        }
    }

    @Test
    void aPromotionWhoseCircuitOpensLaterStays() throws Exception {
        moody();
        Path catalog = moodyCatalog(1);
        CommandRun end;
        Path run;
        try (BackgroundRun host = new BackgroundRun(directory, catalog, PACE)) {
            run = host.run();
            CommandRun promote = host.say("promote", "moody");
            assertThat(promote.exitCode()).as(promote.err()).isZero();
            host.until("the circuit has opened", () -> contains(run.resolve("decisions.jsonl"), LATER, "clock"));
            end = host.stop();
        }
        JsonNode moody = end.json().get("strategies").get(1);
        assertThat(moody.get("strategy_id").asString()).isEqualTo("moody");
        assertThat(moody.get("circuit_openings").asLong()).isPositive();
        assertThat(Files.readAllLines(run.resolve("receipts.jsonl"))).hasSize(1);
    }

    @Test
    void aCandidateThatCannotRunIsExplainedAndStopsNothing() throws Exception {
        Path catalog = catalog("""
                  - strategy_id: trend
                    strategy_type: trend_multifactor
                    version: "1.0.0"
                    symbols: [SPY]
                    timeframe: 1d
                    candidate: {version: "9.9.9"}
                  - strategy_id: legacy
                    strategy_type: legacy_macd_rsi
                    version: "1.0.0"
                    symbols: [SPY]
                    timeframe: 1d
                    candidate: {params: {buy_rsi_below: 1000}, rollback_within_events: 50}
                """);
        CommandRun run = CommandRun.run(
                directory, "--json", "--catalog", catalog.toString(), "--replay", CommandRun.sample("SPY"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("E_STRAT_PLUGIN_NOT_FOUND", "trend:candidate", "9.9.9")
                .contains("E_STRAT_PARAMS_INVALID " + catalog + ":13:")
                .contains("legacy:candidate params.buy_rsi_below");
        assertThat(run.json().get("strategies").size()).isEqualTo(2);
        assertThat(run.json().get("disabled").size()).isEqualTo(2);

        CommandRun explained = CommandRun.of(
                "explain-config",
                "--catalog",
                catalog.toString(),
                "--plugins",
                CommandRun.bundles(directory).toString(),
                "--data",
                directory.resolve("data").toString());
        assertThat(explained.out())
                .contains("candidate legacy_macd_rsi@1.0.0  rolled back within 50 events")
                .contains("trend:candidate  disabled");
    }

    @Test
    void theSummaryTellsHowACandidateCompares() throws Exception {
        Path catalog = catalog(TWO);
        CommandRun run = CommandRun.run(
                directory, "--json", "--catalog", catalog.toString(), "--replay", CommandRun.sample("SPY"));
        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode trend = run.json().get("strategies").get(2);
        assertThat(trend.get("strategy_id").asString()).isEqualTo("trend");
        assertThat(trend.get("candidate").get("disagreed").asLong())
                .isEqualTo(
                        Files.readAllLines(Path.of(run.json().get("outputs").asString())
                                        .resolve("candidates.jsonl"))
                                .stream()
                                .filter(line -> line.contains("\"strategy_id\":\"trend\""))
                                .count())
                .isPositive();
        CommandRun text =
                CommandRun.run(directory, "--catalog", catalog.toString(), "--replay", CommandRun.sample("SPY"));
        assertThat(text.out()).contains("trend:candidate", "  candidate: agreed ", " of them on an intent; disagreed ");
    }
}
