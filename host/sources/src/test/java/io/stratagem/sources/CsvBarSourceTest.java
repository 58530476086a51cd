package io.stratagem.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.market.Bar;
import io.stratagem.market.MarketEvent;
import io.stratagem.market.SeriesTable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvBarSourceTest {
    private static final String GOOD = "SPY,1d,2015-01-05T00:00:00Z,10,12,9,11,100";
    private static final String NEXT = "SPY,1d,2015-01-06T00:00:00Z,10,12,9,11,100";

    private final SeriesTable table = new SeriesTable();
    private final DataReport report = new DataReport(false);

    @TempDir
    Path directory;

    @Test
    void aRowBecomesABarKnownAtItsEnd() {
        List<MarketEvent> events = events(GOOD);
        assertThat(events).hasSize(1);
        Bar bar = (Bar) events.getFirst();
        assertThat(bar).isEqualTo(Bar.of(bar.series(), 1_420_416_000_000L, 10, 12, 9, 11, 100));
        assertThat(bar.series()).hasToString("SPY/1d");
        assertThat(bar.eventTimeMillis()).isEqualTo(1_420_416_000_000L + 86_400_000L);
    }

    @Test
    void columnsMayStandInAnyOrderAndOthersAreIgnored() {
        Path file = Rows.write(
                directory.resolve("a.csv"),
                "\uFEFFvolume, close,ts,note,low,high,open,timeframe,symbol\r\n7,11,2015-01-05T00:00:00Z,x,9,12,10,1Day,SPY\r\n"
                        .getBytes(StandardCharsets.UTF_8));
        List<MarketEvent> events = Rows.drain(CsvBarSource.open(file, table, report));
        assertThat(events).hasSize(1);
        assertThat(((Bar) events.getFirst()).volume()).isEqualTo(7);
        assertThat(events.getFirst().series()).hasToString("SPY/1d");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SPY,1d,17-01-06T00:00:00Z,10,12,9,11,100   | ts",
                "SPY,1d,2015-01-06T00:00:00Z,ten,12,9,11,100 | open",
                "SPY,1d,2015-01-06T00:00:00Z,10,NaN,9,11,100 | high",
                "SPY,1d,2015-01-06T00:00:00Z,10,12,9,1e999,100 | close is not a finite number",
                "SPY,1d,2015-01-06T00:00:00Z,10,8,9,10,100  | high is below low",
                "SPY,1d,2015-01-06T00:00:00Z,8,12,9,11,100  | open lies outside",
                "SPY,1d,2015-01-06T00:00:00Z,10,12,9,13,100 | close lies outside",
                "SPY,1d,2015-01-06T00:00:00Z,10,12,9,11,-1  | volume is negative",
                "SPY,1d,2015-01-06T00:00:00Z,10,12,9,11     | 8 fields",
                "SPY,1d,2015-01-06T00:00:00Z,10,12,9,11,1,2 | 8 fields",
                "SPY,1d,2015-01-04T00:00:00Z,10,12,9,11,100 | backwards",
                "SPY,1x,2015-01-06T00:00:00Z,10,12,9,11,100 | timeframe",
                ",1d,2015-01-06T00:00:00Z,10,12,9,11,100    | symbol",
                "SPY,tick,2015-01-06T00:00:00Z,10,12,9,11,100 | one price",
                "#                                          | 8 fields"
            })
    void aMalformedRowIsReportedWithItsLineAndSkipped(String row, String what) {
        assertThat(events(GOOD, row, NEXT)).hasSize(2);
        assertThat(report.malformed()).isEqualTo(1);
        assertThat(report.rows()).isEqualTo(3);
        Fault fault = report.faults().getFirst();
        assertThat(fault.code()).isEqualTo(ErrorCode.E_DATA_MALFORMED);
        assertThat(fault.where()).endsWith("a.csv:3");
        assertThat(fault.what()).contains(what);
    }

    @Test
    void aLineTooLongIsMalformed() {
        assertThat(events(GOOD, "S".repeat(1_000_000), NEXT)).hasSize(2);
        assertThat(report.malformed()).isEqualTo(1);
        assertThat(report.faults().getFirst().where()).endsWith(":3");
    }

    @Test
    void aBarOfTheSameTimeIsADuplicateAndTheFirstOneCounts() {
        List<MarketEvent> events = events(GOOD, GOOD.replace(",100", ",200"), NEXT);
        assertThat(events).hasSize(2);
        assertThat(((Bar) events.getFirst()).volume()).isEqualTo(100);
        assertThat(report.duplicates()).isEqualTo(1);
        assertThat(report.malformed()).isZero();
    }

    @Test
    void ticksOfTheSameTimeAreNormalAndKeepTheirOrder() {
        String tick = "SPY,tick,2015-01-05T00:00:00.005Z,10,10,10,10,";
        List<MarketEvent> events = events(tick + "1", tick + "2", tick + "1");
        assertThat(events).extracting(event -> ((Bar) event).volume()).containsExactly(1.0, 2.0, 1.0);
        assertThat(report.duplicates()).isZero();
    }

    @Test
    void anotherSeriesHasItsOwnTime() {
        assertThat(events(NEXT, GOOD.replace("SPY", "QQQ"), GOOD.replace("1d", "1h")))
                .hasSize(3);
        assertThat(report.malformed()).isZero();
    }

    @Test
    void emptyLinesAreNoRows() {
        assertThat(events(GOOD, "", "\r", NEXT)).hasSize(2);
        assertThat(report.rows()).isEqualTo(2);
    }

    @Test
    void aStrictRunEndsAtTheFirstMalformedRow() {
        DataReport strict = new DataReport(true);
        CsvBarSource source = CsvBarSource.open(Rows.write(directory.resolve("a.csv"), GOOD, "x", NEXT), table, strict);
        assertThat(source.next()).isNotNull();
        FaultException thrown = catchThrowableOfType(FaultException.class, source::next);
        assertThat(thrown.faults().getFirst().where()).endsWith("a.csv:3");
        assertThat(source.next()).isNull();
    }

    @Test
    void theReportKeepsTheFirstFaultsAndCountsAll() {
        String[] rows = new String[DataReport.MAX_FAULTS + 500];
        Arrays.fill(rows, "bad");
        events(rows);
        assertThat(report.malformed()).isEqualTo(rows.length);
        assertThat(report.faults()).hasSize(DataReport.MAX_FAULTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.csv", "a.csv.gz"})
    void aFileThatIsMissingOrEmptyOrADirectoryIsACodedFault(String name) {
        Path file = directory.resolve(name);
        assertUnreadable(file);
        Rows.write(file, new byte[0]);
        assertUnreadable(file);
        assertUnreadable(directory);
    }

    @Test
    void aHeaderWithoutRowsOrWithoutColumnsIsACodedFault() {
        assertUnreadable(Rows.write(directory.resolve("a.csv"), (Rows.HEADER + "\n").getBytes(StandardCharsets.UTF_8)));
        FaultException thrown = assertUnreadable(
                Rows.write(directory.resolve("b.csv"), "symbol,open,open\n1\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(thrown.faults())
                .extracting(Fault::what)
                .containsExactly(
                        "the header has no column timeframe, ts, high, low, close, volume",
                        "the header has 'open' twice");
    }

    @Test
    void whatIsNamedGzipMustBeIt() {
        assertUnreadable(Rows.write(directory.resolve("a.csv.gz"), GOOD));
    }

    @Test
    void gzipCutAnywhereGivesTheRowsBeforeTheCutAndThenAFault() {
        StringBuilder text = new StringBuilder(Rows.HEADER).append('\n');
        Random random = new Random(6);
        int rows = 1_500;
        for (int i = 0; i < rows; i++) {
            double price = 100 + random.nextDouble();
            text.append("SPY,1m,2015-01-%02dT%02d:%02d:00Z,%s,%s,%s,%s,%d\n"
                    .formatted(1 + i / 1440, i / 60 % 24, i % 60, price, price, price, price, random.nextInt(1000)));
        }
        Path whole = Rows.write(
                directory.resolve("a.csv.gz"), Rows.gzip(text.toString().getBytes(StandardCharsets.UTF_8)));
        List<MarketEvent> all = Rows.drain(CsvBarSource.open(whole, table, report));
        assertThat(all).hasSize(rows);
        byte[] compressed = Rows.gzip(text.toString().getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 60; i++) {
            int length = i < 20 ? compressed.length - 1 - i : 1 + random.nextInt(compressed.length - 1);
            Path cut = Rows.write(directory.resolve("cut.csv.gz"), Arrays.copyOf(compressed, length));
            DataReport cutReport = new DataReport(false);
            List<MarketEvent> events;
            try {
                events = Rows.drain(CsvBarSource.open(cut, table, cutReport));
            } catch (FaultException e) {
                assertThat(e.faults().getFirst().code()).isEqualTo(ErrorCode.E_DATA_TRUNCATED);
                continue;
            }
            assertThat(events).isEqualTo(all.subList(0, events.size()));
            assertThat(cutReport.malformed()).isZero();
            assertThat(cutReport.endings()).hasSize(1);
            assertThat(cutReport.endings().getFirst().code()).isEqualTo(ErrorCode.E_DATA_TRUNCATED);
        }
    }

    @Test
    void damagedGzipNeverGivesAnythingButRowsAndFaults() {
        byte[] good = Rows.gzip(
                (Rows.HEADER + "\n" + GOOD + "\n" + NEXT + "\n").repeat(20).getBytes(StandardCharsets.UTF_8));
        Random random = new Random(12);
        for (int i = 0; i < 200; i++) {
            byte[] damaged = good.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
            Path file = Rows.write(directory.resolve("d.csv.gz"), damaged);
            DataReport damagedReport = new DataReport(false);
            try {
                Rows.drain(CsvBarSource.open(file, table, damagedReport));
                assertAddsUp(damagedReport);
            } catch (FaultException e) {
                assertThat(e.faults()).isNotEmpty();
            }
        }
    }

    @Test
    void whateverIsDoneToAFileTheCountersAddUp() {
        Random random = new Random(17);
        StringBuilder text = new StringBuilder(Rows.HEADER).append('\n');
        for (int i = 0; i < 200; i++) {
            text.append("%s,1m,2015-01-01T%02d:%02d:00Z,10.5,12,9,11,100\n"
                    .formatted(i % 3 == 0 ? "AAPL" : "SPY", i / 60, i % 60));
        }
        byte[] good = text.toString().getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 500; round++) {
            byte[] bytes = good.clone();
            for (int i = random.nextInt(12); i >= 0; i--) {
                bytes[Rows.HEADER.length() + random.nextInt(bytes.length - Rows.HEADER.length())] =
                        random.nextInt(5) == 0
                                ? (byte) random.nextInt(256)
                                : (byte) ",\n\r-0129.:TZeN\"".charAt(random.nextInt(15));
            }
            Path file = Rows.write(directory.resolve("r.csv"), bytes);
            DataReport counted = new DataReport(false);
            try {
                List<MarketEvent> events = Rows.drain(CsvBarSource.open(file, table, counted));
                assertThat(counted.events()).isEqualTo(events.size());
                assertThat(events).allMatch(event -> isSound((Bar) event));
                assertAddsUp(counted);
            } catch (FaultException e) {
                assertThat(e.faults().getFirst().code()).isEqualTo(ErrorCode.E_DATA_UNREADABLE);
            }
        }
    }

    private static boolean isSound(Bar bar) {
        return bar.low() <= Math.min(bar.open(), bar.close())
                && bar.high() >= Math.max(bar.open(), bar.close())
                && bar.volume() >= 0
                && Double.isFinite(bar.low() + bar.high() + bar.volume());
    }

    private static void assertAddsUp(DataReport counted) {
        assertThat(counted.rows()).isEqualTo(counted.events() + counted.malformed() + counted.duplicates());
        assertThat(counted.backwards()).isLessThanOrEqualTo(counted.malformed());
    }

    private FaultException assertUnreadable(Path file) {
        FaultException thrown =
                catchThrowableOfType(FaultException.class, () -> CsvBarSource.open(file, table, report));
        assertThat(thrown).isNotNull();
        assertThat(thrown.faults()).extracting(Fault::code).containsOnly(ErrorCode.E_DATA_UNREADABLE);
        return thrown;
    }

    private List<MarketEvent> events(String... rows) {
        return Rows.drain(CsvBarSource.open(Rows.write(directory.resolve("a.csv"), rows), table, report));
    }
}
