package io.stratagem.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.stratagem.plugins.legacymacdrsi.LegacyMacdRsi;
import io.stratagem.plugins.meanreversion.MeanReversion;
import io.stratagem.plugins.trendmultifactor.TrendMultifactor;
import io.stratagem.plugins.volatilityoverlay.VolatilityOverlay;
import io.stratagem.sources.ReplayFiles;
import io.stratagem.store.DecisionRecord;
import io.stratagem.testkit.Replay;
import io.stratagem.testkit.StrategyHarness;
import io.stratagem.testkit.TestStrategy;
import io.stratagem.testkit.trial.ProjectFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hostile data run through all four families, and no number that is not one leaves them. */
class QualityDataTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"AAPL_1d_unadjusted, AAPL, 4529", "penny, PENNY, 533", "toobig, TOOBIG, 1246"})
    void everyFileRunsWithFiniteDecisions(String file, String symbol, long events) {
        Replay replay = families(symbol).replay(shared(file));
        assertThat(replay.report().events()).isEqualTo(events);
        assertThat(replay.decisions()).allSatisfy(QualityDataTest::isFinite);
    }

    @Test
    void twoDigitYearsAreMalformedToTheLastRow() {
        AtomicLong malformed = new AtomicLong();
        Replay replay = families("ZEROS").replay((table, report) -> {
            var sources = ReplayFiles.open(List.of(shared("zeros")), table, report);
            return List.of(new CountingAtClose(sources.getFirst(), () -> malformed.set(report.malformed())));
        });
        assertThat(replay.report().events()).isZero();
        assertThat(malformed).hasValue(200);
    }

    @Test
    void withRepairedDatesPricesOfZeroLeaveRatiosMissingAndNobodyDecides() throws IOException {
        String zeros;
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(shared("zeros")))) {
            zeros = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace(",17-", ",2017-");
        }
        Path repaired = Files.writeString(directory.resolve("zeros.csv"), zeros);
        Replay replay = families("ZEROS").replay(repaired);
        assertThat(replay.report().events()).isEqualTo(200);
        assertThat(replay.decisions()).allSatisfy(QualityDataTest::isFinite);
        assertThat(replay.of("reversion").skips()).doesNotContainKey("stale");
    }

    private static StrategyHarness families(String symbol) {
        return StrategyHarness.of(
                TestStrategy.of("legacy", new LegacyMacdRsi(), symbol),
                TestStrategy.of("trend", new TrendMultifactor(), symbol)
                        .param("fast", 5)
                        .param("slow", 20),
                TestStrategy.of("reversion", new MeanReversion(), symbol)
                        .param("vol_long", 30)
                        .param("regime_n", 0),
                TestStrategy.of("overlay", new VolatilityOverlay(), symbol).covering("trend", "reversion"));
    }

    private static Path shared(String name) {
        Path file = ProjectFiles.shared("data/quality/" + name + ".csv.gz");
        assumeTrue(Files.exists(file), "shared data absent: " + file);
        return file;
    }

    private static void isFinite(DecisionRecord decision) {
        assertThat(decision.target().confidence()).isBetween(0.0, 1.0);
        assertThat(decision.target().targetNotional()).isFinite().isNotNegative();
        decision.target()
                .rationale()
                .forEach(reason -> assertThat(reason.value()).isNotEqualTo(Double.POSITIVE_INFINITY));
        decision.target().meta().values().forEach(value -> {
            if (value instanceof Double number) {
                assertThat(number).isFinite();
            }
        });
    }
}
