package io.stratagem.plugins.volatilityoverlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.stratagem.api.Direction;
import io.stratagem.api.StrategyIntent;
import io.stratagem.market.Bar;
import io.stratagem.market.Instrument;
import io.stratagem.plugins.trendmultifactor.TrendMultifactor;
import io.stratagem.testkit.trial.BarFile;
import io.stratagem.testkit.trial.BarTrial;
import io.stratagem.testkit.trial.Outcome;
import io.stratagem.testkit.trial.ProjectFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the overlay makes of the trend family's entries; the figures expected were measured on the same files before. */
final class TrendUnderOverlayTest {
    @ParameterizedTest(name = "{0}: mean factor about {1}, {2} vetoes")
    @CsvSource({"SPY, 0.88, 0", "AAPL, 0.50, 7", "BAC, 0.65, 5"})
    void scalesTheEntriesOfTheSampleSeries(String symbol, double factor, int vetoes) throws IOException {
        check(ProjectFiles.sample(symbol + "_1d.csv.gz"), 252, Map.of(), factor, vetoes);
    }

    @ParameterizedTest(name = "{0}: mean factor about {4}, {5} vetoes")
    @CsvSource({"IWM, 252, 0.60, 0.45, 0.81, 1", "BTCUSD, 365, 1.50, 1.20, 0.31, 2"})
    void scalesTheEntriesOfOtherSeries(
            String symbol, double periodsPerYear, double crisis, double clear, double factor, int vetoes)
            throws IOException {
        Path file = ProjectFiles.shared("data/daily/" + symbol + "_1d.csv.gz");
        assumeTrue(Files.exists(file), "shared fixtures absent: " + file);

        check(file, periodsPerYear, Map.of("crisis", crisis, "clear", clear), factor, vetoes);
    }

    private static void check(
            Path path, double periodsPerYear, Map<String, ?> params, double expectedFactor, int expectedVetoes)
            throws IOException {
        BarFile file = BarFile.read(path);
        Instrument instrument = new Instrument(
                file.series().symbol(),
                ZoneOffset.UTC,
                null,
                Map.of(file.series().timeframe(), periodsPerYear),
                Instrument.DEFAULT_MAX_GAP_MILLIS);
        BarTrial trend = new BarTrial(new TrendMultifactor(), Map.of(), file.series(), instrument);
        BarTrial overlay = new BarTrial(new VolatilityOverlay(), params, file.series(), instrument);
        Direction held = Direction.FLAT;
        double sum = 0;
        int scaled = 0;
        int vetoes = 0;
        for (Bar bar : file.bars()) {
            Outcome answer = overlay.bar(bar);
            StrategyIntent intent = trend.bar(bar).intent();
            if (intent == StrategyIntent.NONE) {
                continue;
            }
            boolean entry = intent.direction() != held && intent.direction() != Direction.FLAT;
            held = intent.direction();
            if (entry && answer.veto() != null) {
                vetoes++;
            } else if (entry) {
                sum += answer.scale();
                scaled++;
            }
        }

        assertThat(sum / scaled).isCloseTo(expectedFactor, within(0.05));
        assertThat(vetoes).isCloseTo(expectedVetoes, within(1));
    }
}
