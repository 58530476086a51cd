package io.stratagem.plugins.meanreversion;

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
    @CsvSource({"SPY, 64", "AAPL, 52", "BAC, 69"})
    void entersTheSampleSeriesAboutAsOftenAsMeasuredBefore(String symbol, int expected) throws IOException {
        assertThat(entries(ProjectFiles.sample(symbol + "_1d.csv.gz"), Map.of()))
                .isCloseTo(expected, TOLERANCE);
    }

    @ParameterizedTest(name = "{0}: about {1} entries")
    @CsvSource({"IWM, 57", "BTCUSD, 41"})
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
                Map.entry("n", 480),
                Map.entry("entry_z", 2.5),
                Map.entry("rsi_long", 40),
                Map.entry("adx_max", 40),
                Map.entry("vol_short", 480),
                Map.entry("vol_long", 1440),
                Map.entry("vol_ratio_max", 2),
                Map.entry("regime_n", 2880),
                Map.entry("stop_atr", 40),
                Map.entry("time_stop_bars", 960),
                Map.entry("shock", 12));

        assertThat(entries(file, hours)).isCloseTo(75, TOLERANCE);
    }

    private static int entries(Path path, Map<String, ?> params) throws IOException {
        return EntryCount.of(new MeanReversion(), params, path);
    }
}
