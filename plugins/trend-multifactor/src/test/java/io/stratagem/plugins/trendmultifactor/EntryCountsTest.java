package io.stratagem.plugins.trendmultifactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.stratagem.testkit.trial.EntryCount;
import io.stratagem.testkit.trial.ProjectFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often the strategy enters: a change to LONG or SHORT that a later bar can fill. The counts expected were measured on the same
 * files with another implementation of the formula.
 */
final class EntryCountsTest {
    private static final Percentage TOLERANCE = Percentage.withPercentage(20);

    @ParameterizedTest(name = "{0}: about {1} entries")
    @CsvSource({"SPY, 52", "AAPL, 48", "BAC, 58"})
    void entersTheSampleSeriesAboutAsOftenAsMeasuredBefore(String symbol, int expected) throws IOException {
        assertThat(entries(ProjectFiles.sample(symbol + "_1d.csv.gz"), Map.of()))
                .isCloseTo(expected, TOLERANCE);
    }

    @ParameterizedTest(name = "{0}: about {1} entries")
    @CsvSource({"IWM, 47", "BTCUSD, 38"})
    void entersOtherSeriesAboutAsOftenAsMeasuredBefore(String symbol, int expected) throws IOException {
        Path file = ProjectFiles.shared("data/daily/" + symbol + "_1d.csv.gz");
        assumeTrue(Files.exists(file), "shared fixtures absent: " + file);

        assertThat(entries(file, Map.of())).isCloseTo(expected, TOLERANCE);
    }

    @Test
    void entersMinuteBarsAboutAsOftenAsMeasuredBeforeWithLengthsOfHours() throws IOException {
        Path file = ProjectFiles.shared("data/minute/BTCUSD_1m.csv.gz");
        assumeTrue(Files.exists(file), "shared fixtures absent: " + file);
        Map<String, Number> hours = Map.ofEntries(
                Map.entry("fast", 480),
                Map.entry("slow", 2880),
                Map.entry("macd_fast", 240),
                Map.entry("macd_slow", 480),
                Map.entry("macd_signal", 160),
                Map.entry("atr_n", 120),
                Map.entry("adx_n", 120),
                Map.entry("vol_n", 480),
                Map.entry("resize_bars", 1440));

        assertThat(entries(file, hours)).isCloseTo(119, TOLERANCE);
    }

    private static int entries(Path path, Map<String, ?> params) throws IOException {
        return EntryCount.of(new TrendMultifactor(), params, path);
    }
}
