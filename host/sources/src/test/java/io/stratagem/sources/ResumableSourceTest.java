package io.stratagem.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stratagem.api.Timeframe;
import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.FaultException;
import io.stratagem.features.VectorNormaliser;
import io.stratagem.market.MarketEvent;
import io.stratagem.market.SeriesTable;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one process had read of its sources, another reads on from, wherever the first one stopped. */
class ResumableSourceTest {
    @TempDir
    private Path directory;

    private Path plain;
    private Path zipped;
    private Path unordered;
    private Path vectors;

    @BeforeEach
    void write() {
        Random random = new Random(3);
        plain = Rows.write(directory.resolve("plain.csv"), rows(random, "BB", 60, true));
        zipped = Rows.write(
                directory.resolve("zipped.csv.gz"),
                Rows.gzip((Rows.HEADER + "\n" + String.join("\n", rows(random, "AA", 80, true)) + "\n")
                        .getBytes(StandardCharsets.UTF_8)));
        List<String> both = new ArrayList<>(List.of(rows(random, "CC", 30, false)));
        both.addAll(List.of(rows(random, "DD", 30, false)));
        unordered = Rows.write(directory.resolve("unordered.csv"), both.toArray(String[]::new));
        StringBuilder lines = new StringBuilder();
        for (int minute = 0; minute < 90; minute++) {
            lines.append("{\"symbol\":\"EE\",\"event_ts\":\"2024-01-0%d".formatted(1 + minute / 20))
                    .append("T00:%02d:00Z\",\"timeframe\":\"1m\",\"seq\":%d,".formatted(minute % 20, minute))
                    .append("\"payload\":{\"feature_schema_version\":\"3.0.0\",\"price\":%d}}%n".formatted(minute + 1));
        }
        vectors =
                Rows.write(directory.resolve("vectors.jsonl"), lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Rows with everything that can be wrong with one, the last jump as of a split. */
    private static String[] rows(Random random, String symbol, int days, boolean isWild) {
        List<String> rows = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            double price = (day < days - 5 ? 100 : 50) + random.nextInt(5);
            String row = "%s,1d,2024-%02d-%02dT00:00:00Z,%s,%s,%s,%s,10"
                    .formatted(symbol, 1 + day / 28, 1 + day % 28, price, price + 1, price - 1, price);
            rows.add(row);
            if (isWild && random.nextInt(4) == 0) {
                rows.add(List.of(row, "", "x", row.replace("2024", "2023"), "y".repeat(5_000))
                        .get(random.nextInt(5)));
            }
        }
        return rows.toArray(String[]::new);
    }

    private Sequencer open(SeriesTable table, DataReport report) {
        List<EventSource> sources = new ArrayList<>(ReplayFiles.open(List.of(plain, zipped, unordered), table, report));
        sources.add(GatedVectorSource.open(vectors, VectorNormaliser.replay(), table, report));
        return new Sequencer(sources, report);
    }

    private static List<String> told(List<MarketEvent> events) {
        return events.stream()
                .map(event -> event.series() + " " + event.eventTimeMillis() + " " + event.price())
                .toList();
    }

    private static List<MarketEvent> play(Sequencer sequencer, int epochs) {
        List<MarketEvent> events = new ArrayList<>();
        EpochBatch batch = new EpochBatch();
        for (int epoch = 0; epoch < epochs && sequencer.nextEpoch(batch); epoch++) {
            for (int place = 0; place < batch.size(); place++) {
                events.add(batch.event(place));
            }
        }
        return events;
    }

    @Test
    void everyEventAndEveryFaultComesOnceWhereverTheFirstProcessStopped() {
        DataReport whole = new DataReport(false);
        List<String> expected = told(Rows.play(open(new SeriesTable(), whole)));
        assertThat(whole.malformed()).isGreaterThan(5);
        assertThat(whole.duplicates()).isPositive();
        assertThat(whole.suspects()).isPositive();

        for (int stop = 0; stop < 200; stop += 1 + stop % 5) {
            SeriesTable table = new SeriesTable();
            StateWriter out = new StateWriter();
            List<MarketEvent> events;
            try (Sequencer first = open(table, new DataReport(false))) {
                events = play(first, stop);
                assertThat(first.canBeSaved()).isTrue();
                first.save(out, table);
            }
            // The other process numbers its series in another order.
            SeriesTable others = new SeriesTable();
            others.series("ZZ", Timeframe.parse("1d"));
            DataReport report = new DataReport(false);
            try (Sequencer second = open(others, report)) {
                second.restore(new StateReader(out.bytes()), others);
                events.addAll(Rows.play(second));
            }

            assertThat(told(events)).as("stopped after %d epochs", stop).isEqualTo(expected);
            assertThat(report.faults()).isEqualTo(whole.faults());
            assertThat(report.rows()).isEqualTo(whole.rows());
            assertThat(report.events()).isEqualTo(whole.events());
        }
    }

    private byte[] after(int epochs) {
        SeriesTable table = new SeriesTable();
        StateWriter out = new StateWriter();
        try (Sequencer sequencer = open(table, new DataReport(false))) {
            play(sequencer, epochs);
            sequencer.save(out, table);
        }
        return out.bytes();
    }

    private FaultException refusal(byte[] state) {
        SeriesTable table = new SeriesTable();
        try (Sequencer sequencer = open(table, new DataReport(false))) {
            return catchThrowableOfType(FaultException.class, () -> sequencer.restore(new StateReader(state), table));
        }
    }

    @Test
    void aFileThatHasGrownIsReadOn() throws Exception {
        byte[] state = after(40);
        int before = Rows.play(open(new SeriesTable(), new DataReport(false))).size();
        Files.writeString(plain, "BB,1d,2025-01-01T00:00:00Z,50,51,49,50,10\n", StandardOpenOption.APPEND);

        SeriesTable table = new SeriesTable();
        DataReport report = new DataReport(false);
        try (Sequencer sequencer = open(table, report)) {
            sequencer.restore(new StateReader(state), table);
            Rows.play(sequencer);
        }

        assertThat(report.events()).isEqualTo(before + 1);
    }

    @Test
    void aFileThatIsAnotherOrShorterIsRefused() throws Exception {
        byte[] state = after(40);
        String content = Files.readString(plain);

        Files.writeString(plain, content.replace(",10\n", ",11\n"));
        assertThat(refusal(state).faults().getFirst().code()).isEqualTo(ErrorCode.E_RUN_STATE);
        assertThat(refusal(state).faults().getFirst().where()).startsWith(plain + ":");

        Files.writeString(plain, content.substring(0, 400));
        assertThat(refusal(state).faults().getFirst().code()).isEqualTo(ErrorCode.E_RUN_STATE);
    }
}
