package io.stratagem.catalog;

import static io.stratagem.catalog.Refusals.faultsOf;
import static io.stratagem.catalog.Refusals.placesOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.stratagem.api.Timeframe;
import io.stratagem.api.error.Fault;
import io.stratagem.market.Instrument;
import io.stratagem.market.Instruments;
import io.stratagem.market.TradingSession;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InstrumentsReaderTest {
    private final InstrumentsReader reader = new InstrumentsReader();

    private Instrument one(String fields) {
        return reader.read("i.yaml", "instruments:\n  X: {" + fields + "}\n").of("X");
    }

    private static double periods(Instrument instrument, String timeframe) {
        return instrument.periodsPerYear(Timeframe.parse(timeframe));
    }

    @Test
    void everyFieldReachesItsPlace() {
        Instrument instrument = one(
                "zone: America/New_York, session: {open: 09:30, close: \"16:00:30\"}, periods_per_year: 250, max_gap: 4d");
        assertThat(instrument.symbol()).isEqualTo("X");
        assertThat(instrument.zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(instrument.session()).isEqualTo(new TradingSession(LocalTime.of(9, 30), LocalTime.of(16, 0, 30)));
        assertThat(instrument.maxGapMillis()).isEqualTo(4 * 86_400_000L);
    }

    @Test
    void whatIsAbsentTakesItsDefault() {
        Instrument instrument = one("");
        assertThat(instrument).isEqualTo(Instrument.aroundTheClock("X"));
        assertThat(instrument.zone()).isEqualTo(ZoneOffset.UTC);
        assertThat(instrument.session()).isNull();
        assertThat(instrument.maxGapMillis()).isEqualTo(10 * 86_400_000L);
        assertThat(reader.read("i.yaml", "instruments: {}").of("Y")).isEqualTo(Instrument.aroundTheClock("Y"));
    }

    @Test
    void aPlainNumberIsTheDailyFigureAndTheOthersFollow() {
        Instrument shares = one("session: {open: 09:30, close: 16:00}, periods_per_year: 250");
        assertThat(periods(shares, "1d")).isEqualTo(250);
        assertThat(periods(shares, "1m")).isEqualTo(250 * 390.0);
        assertThat(periods(shares, "1h")).isEqualTo(250 * 6.5);
        assertThat(periods(shares, "1w")).isCloseTo(52.14, within(0.01));
        Instrument crypto = one("periods_per_year: 365");
        assertThat(periods(crypto, "1m")).isEqualTo(525_600);
        assertThat(periods(crypto, "tick")).isNaN();
    }

    @Test
    void withoutAFigureASessionMeans252DaysAndNone365() {
        assertThat(periods(one("session: {open: 09:30, close: 16:00}"), "1d")).isEqualTo(252);
        assertThat(periods(one("session: {open: 09:30, close: 16:00}"), "5m")).isEqualTo(252 * 78.0);
        assertThat(periods(one(""), "1d")).isEqualTo(365);
        assertThat(periods(one(""), "1w")).isCloseTo(52.14, within(0.01));
    }

    @Test
    void aMapSaysItPerTimeframeAndItsDailyFigureCarriesOver() {
        Instrument instrument = one("periods_per_year: {1d: 260, 1Hour: 6000, 1w: 52}");
        assertThat(periods(instrument, "1h")).isEqualTo(6_000);
        assertThat(periods(instrument, "1w")).isEqualTo(52);
        assertThat(periods(instrument, "1m")).isEqualTo(260 * 1_440.0);
    }

    @Test
    void aSessionMayEndOnTheNextDay() {
        assertThat(one("session: {open: 18:00, close: 17:00}").session())
                .isNotNull()
                .extracting(TradingSession::millis)
                .isEqualTo(23 * 3_600_000L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    zone: Mars/Olympus | 2:13 | no such zone
                    zone: 5 | 2:13 | put it in quotes
                    session: 09:30 | 2:16 | a map of open and close
                    session: {open: 09:30} | 2:16 | lacks close
                    session: {open: 9:30, close: 16:00} | 2:23 | a time of day
                    session: {open: 24:00, close: 16:00} | 2:23 | a time of day
                    periods_per_year: 0 | 2:25 | above 0
                    periods_per_year: many | 2:25 | a positive number, or a map
                    periods_per_year: {tick: 5} | 2:26 | other than tick
                    periods_per_year: {1d: -1} | 2:30 | above 0
                    periods_per_year: {1d: 1, 1Day: 2} | 2:33 | the same timeframe as 1d
                    max_gap: 10 | 2:16 | such as 10d
                    maxgap: 10d | 2:7 | did you mean max_gap?
                    zone: UTC, zone: UTC | 2:18 | stands twice
                    """)
    void aWrongValueIsRefusedAtItsPlace(String fields, String position, String clause) {
        List<Fault> faults = faultsOf(() -> one(fields));
        assertThat(faults).hasSize(1);
        assertThat(faults.getFirst().code().name()).isEqualTo("E_CFG_INSTRUMENTS");
        assertThat(faults.getFirst().where()).isEqualTo("i.yaml:" + position);
        assertThat(faults.getFirst().what()).contains(clause);
    }

    @Test
    void aSymbolWithABlankAMissingMapAnEmptyAndAMissingFileAreRefused(@TempDir Path directory) {
        assertThat(placesOf(() -> reader.read("i.yaml", "instruments:\n  \"A B\": {}\n")))
                .containsExactly("E_CFG_INSTRUMENTS i.yaml:2:3");
        assertThat(placesOf(() -> reader.read("i.yaml", "SPY: {zone: UTC}")))
                .containsExactly("E_CFG_INSTRUMENTS i.yaml:1:1", "E_CFG_INSTRUMENTS i.yaml:1:1");
        assertThat(placesOf(() -> reader.read("i.yaml", "# none\n"))).containsExactly("E_CFG_INSTRUMENTS i.yaml:1:1");
        Path missing = directory.resolve("i.yaml");
        assertThat(placesOf(() -> reader.read(missing))).containsExactly("E_CFG_INSTRUMENTS " + missing);
    }

    @Test
    void symbolsAreTextEvenWhenTheyLookLikeSomethingElse() {
        Instruments instruments = reader.read("i.yaml", "instruments:\n  600519: {max_gap: 1d}\n  NO: {max_gap: 2d}\n");
        assertThat(instruments.of("600519").maxGapMillis()).isEqualTo(86_400_000L);
        assertThat(instruments.of("NO").maxGapMillis()).isEqualTo(2 * 86_400_000L);
    }
}
