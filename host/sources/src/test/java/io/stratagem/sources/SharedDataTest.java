package io.stratagem.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.market.Bar;
import io.stratagem.market.MarketEvent;
import io.stratagem.market.SeriesTable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedDataTest {
    private final SeriesTable table = new SeriesTable();
    private final DataReport report = new DataReport(false);

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "quality/AAPL_1d_unadjusted.csv.gz, 4529",
        "quality/penny.csv.gz, 533",
        "quality/toobig.csv.gz, 1246",
        "daily/SPY_1d.csv.gz, 4529",
        "hourly/BTCUSD_4h.csv.gz, 7933",
        "minute/SPY_1m.csv.gz, 4839",
        "second/SPY_1s.csv.gz, 116820",
        "tick/BAC_tick.csv.gz, 88172",
        "tick/BTCUSDT_tick.csv.gz, 9757"
    })
    void everyRowOfARealFileIsAnEventWithItsNumbers(String name, int rows) throws IOException {
        Path file = SharedData.file(name);
        List<MarketEvent> events = Rows.drain(CsvBarSource.open(file, table, report));
        assertThat(report.faults()).isEmpty();
        assertThat(events).hasSize(rows);
        List<String> lines = lines(file);
        for (int i = 0; i < rows; i += 1 + rows / 5_000) {
            String[] fields = lines.get(i + 1).split(",");
            Bar bar = (Bar) events.get(i);
            assertThat(bar.openTimeMillis()).isEqualTo(Instant.parse(fields[2]).toEpochMilli());
            assertThat(new double[] {bar.open(), bar.high(), bar.low(), bar.close(), bar.volume()})
                    .isEqualTo(Stream.of(fields)
                            .skip(3)
                            .mapToDouble(Double::parseDouble)
                            .toArray());
        }
    }

    @Test
    void theFileWithTwoDigitYearsHasNoGoodRow() {
        Path file = SharedData.file("quality/zeros.csv.gz");
        assertThat(Rows.drain(CsvBarSource.open(file, table, report))).isEmpty();
        assertThat(report.malformed()).isEqualTo(200);
        assertThat(report.faults()).allMatch(fault -> fault.what().startsWith("ts "));
        assertThat(report.faults().get(199).where()).endsWith("zeros.csv.gz:201");
    }

    @Test
    void withRepairedYearsItsZeroPricesArePlayed() throws IOException {
        List<String> repaired = lines(SharedData.file("quality/zeros.csv.gz")).stream()
                .skip(1)
                .map(line -> line.replace(",17-", ",2017-"))
                .toList();
        Path file = Rows.write(directory.resolve("zeros.csv"), repaired.toArray(new String[0]));
        List<MarketEvent> events = Rows.drain(CsvBarSource.open(file, table, report));
        assertThat(events).hasSize(200).allMatch(event -> event.price() == 0);
        assertThat(report.malformed()).isZero();
    }

    @Test
    void allRealFilesMergeIntoOneOrderedRun() throws IOException {
        Path data = SharedData.file("daily");
        List<Path> files = new ArrayList<>();
        for (Path folder : List.of(data, data.resolveSibling("hourly"))) {
            try (Stream<Path> found = Files.list(folder)) {
                found.sorted().forEach(files::add);
            }
        }
        EpochBatch batch = new EpochBatch();
        long last = Long.MIN_VALUE;
        long events = 0;
        try (Sequencer sequencer = new Sequencer(ReplayFiles.open(files, table, report), report)) {
            while (sequencer.nextEpoch(batch)) {
                assertThat(batch.eventTimeMillis()).isGreaterThan(last);
                last = batch.eventTimeMillis();
                events += batch.size();
            }
        }
        assertThat(events).isEqualTo(report.rows()).isGreaterThan(200_000);
        assertThat(report.faults()).isEmpty();
    }

    private static List<String> lines(Path file) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return reader.readAllLines();
        }
    }
}
