package io.stratagem.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.Role;
import io.stratagem.sandbox.testing.PluginJar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What an author is told by the real command about real bundles. */
class VerifyCommandIT {
    @TempDir
    private Path directory;

    private Path clockwork() {
        return PluginJar.of(PluginJar.signalSource(
                        PluginJar.SAMPLE_CLASS, "return StrategyIntent.goLong(System.nanoTime() % 2);"))
                .strategy(PluginJar.SAMPLE_TYPE, Role.SIGNAL, PluginJar.SAMPLE_CLASS)
                .writeTo(directory.resolve("clockwork.jar"));
    }

    @Test
    void theFourFamiliesAreAdmittedAndSayWhatTheyAre() throws Exception {
        List<String> arguments = Stream.concat(
                        Stream.of("verify", "--json"), bundles().map(Path::toString))
                .toList();
        CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.out()).isZero();
        JsonNode reports = run.json();
        assertThat(reports.size()).isEqualTo(4);
        for (JsonNode report : reports) {
            assertThat(report.get("verdict").asString()).isEqualTo("admitted");
            assertThat(report.get("artifact_digest").asString()).hasSize(64);
            JsonNode plugin = report.get("plugins").get(0);
            assertThat(plugin.get("params").size()).isPositive();
            assertThat(plugin.get("warmup_bars").asInt()).isPositive();
            assertThat(plugin.get("probe").asString()).contains("no hidden state in", "Warm-up of");
        }
    }

    private Stream<Path> bundles() throws Exception {
        try (Stream<Path> files = Files.list(CommandRun.bundles(directory))) {
            return files.sorted().toList().stream();
        }
    }

    @Test
    void aRefusalNamesPlaceMemberReasonAndWayOut() {
        CommandRun run = CommandRun.of("verify", clockwork().toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("clockwork.jar", "refused", "E_BUNDLE_MEMBER")
                .contains("com.example.SampleSignal.lambda$bind$0 (line ")
                .contains("java.lang.System.nanoTime()")
                .contains("instead: ")
                .doesNotContain("\u001b");
    }

    @Test
    void aRefusalCanBeReadByAProgram() throws Exception {
        CommandRun run = CommandRun.of("verify", "--json", clockwork().toString());
        JsonNode finding = run.json().get(0).get("findings").get(0);
        assertThat(finding.get("class").asString()).isEqualTo("com.example.SampleSignal");
        assertThat(finding.get("line").asInt()).isPositive();
        assertThat(finding.get("member").asString()).isEqualTo("java.lang.System.nanoTime()");
        assertThat(finding.get("instead").asString()).isNotEmpty();
    }

    @Test
    void aFileThatIsNotThereIsUnusableAndTheWorstOfSeveralCounts() {
        CommandRun run = CommandRun.of(
                "verify",
                clockwork().toString(),
                directory.resolve("absent.jar").toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).contains("refused", "unusable", "E_BUNDLE_WAITING");
    }

    @Test
    void aPluginThatFailsWhenItIsBoundIsRefusedWithTheReason() {
        Path jar = PluginJar.of("""
                        package com.example;

                        import io.stratagem.api.*;

                        public final class SampleSignal implements SignalPlugin {
                            @Override
                            public Evaluator bind(StrategyContext context) {
                                while (true) {}
                            }
                        }
                        """)
                .strategy(PluginJar.SAMPLE_TYPE, Role.SIGNAL, PluginJar.SAMPLE_CLASS)
                .writeTo(directory.resolve("endless.jar"));
        CommandRun run = CommandRun.of("verify", jar.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("it exceeded its budget: FUEL");
    }
}
