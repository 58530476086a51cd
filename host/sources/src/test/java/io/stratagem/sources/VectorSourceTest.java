package io.stratagem.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stratagem.api.Timeframe;
import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.market.DeliveredVector;
import io.stratagem.market.MarketEvent;
import io.stratagem.market.SeriesTable;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorSourceTest {
    private final SeriesTable table = new SeriesTable();
    private final DataReport report = new DataReport(false);
    private final List<Object> pricesSeen = new ArrayList<>();

    @TempDir
    Path directory;

    @Test
    void everyObjectIsHandedToTheReaderWithTheDigitsItCameWith() {
        List<MarketEvent> events = events(vector(1, "1.20"), vector(2, "1.2"), vector(3, "\"7\""));
        assertThat(events).hasSize(3);
        assertThat(pricesSeen).containsExactly(new BigDecimal("1.20"), new BigDecimal("1.2"), "7");
    }

    @Test
    void linesThatCannotBeReadAreMalformedAndSkipped() {
        List<MarketEvent> events = events(
                vector(1, "1"),
                "{",
                "7",
                "null",
                "{\"t\":1,\"t\":2}",
                vector(2, "1") + "x",
                "{\"t\":NaN}",
                "{\"wrong\":1}",
                "{\"schema\":4}",
                "",
                "{\"a\":\"" + "x".repeat(2_000_000) + "\"}",
                "[".repeat(5_000),
                vector(3, "1"));
        assertThat(events).hasSize(2);
        assertThat(report.malformed()).isEqualTo(10);
        assertThat(report.rows()).isEqualTo(12);
        assertThat(report.faults()).extracting(Fault::where).contains("in:2", "in:9", "in:12");
        assertThat(report.faults()).extracting(Fault::code).contains(ErrorCode.E_DATA_SCHEMA);
    }

    @Test
    void timeWithinASeriesRunsAsForBars() {
        assertThat(events(vector(5, "1"), vector(5, "2"), vector(4, "3"), vector(6, "4")))
                .hasSize(2);
        assertThat(report.duplicates()).isEqualTo(1);
        assertThat(report.backwards()).isEqualTo(1);
    }

    @Test
    void aStrictRunEndsAtTheFirstMalformedLine() {
        VectorSource source = VectorSource.of("in", stream("{"), this::read, new DataReport(true));
        FaultException thrown = catchThrowableOfType(FaultException.class, source::next);
        assertThat(thrown.faults().getFirst().where()).isEqualTo("in:1");
    }

    @Test
    void anEpochOfAStreamIsClosedByTheNextTime() {
        Sequencer sequencer = new Sequencer(
                List.of(VectorSource.of("in", stream(vector(1, "1"), vector(2, "1")), this::read, report)), report);
        EpochBatch batch = new EpochBatch();
        assertThat(sequencer.nextEpoch(batch)).isTrue();
        assertThat(batch.eventTimeMillis()).isEqualTo(1);
        assertThat(report.rows()).isEqualTo(2);
    }

    @Test
    void aFileMayBeCompressedAndMayBeMissing() {
        Path file = Rows.write(
                directory.resolve("v.jsonl.gz"), Rows.gzip(vector(1, "1").getBytes(StandardCharsets.UTF_8)));
        assertThat(Rows.drain(VectorSource.open(file, this::read, report))).hasSize(1);
        FaultException thrown = catchThrowableOfType(
                FaultException.class, () -> VectorSource.open(directory.resolve("none.jsonl"), this::read, report));
        assertThat(thrown.faults().getFirst().code()).isEqualTo(ErrorCode.E_DATA_UNREADABLE);
    }

    @Test
    void whateverIsDoneToAStreamTheCountersAddUp() {
        Random random = new Random(31);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            text.append(vector(i, i + ".50")).append('\n');
        }
        for (int round = 0; round < 300; round++) {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            for (int i = random.nextInt(8); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            DataReport counted = new DataReport(false);
            List<MarketEvent> events =
                    Rows.drain(VectorSource.of("in", new ByteArrayInputStream(bytes), this::read, counted));
            assertThat(counted.events()).isEqualTo(events.size());
            assertThat(counted.rows()).isEqualTo(counted.events() + counted.malformed() + counted.duplicates());
        }
    }

    private static String vector(int time, String price) {
        return "{\"t\":" + time + ",\"price\":" + price + "}";
    }

    private DeliveredVector read(String where, Map<String, @Nullable Object> document) {
        if (document.containsKey("schema")) {
            throw new FaultException(Fault.of(ErrorCode.E_DATA_SCHEMA, where, ""));
        }
        if (!(document.get("t") instanceof Integer time)) {
            throw new IllegalArgumentException("no t");
        }
        Object price = document.get("price");
        if (price != null) {
            pricesSeen.add(price);
        }
        return new DeliveredVector(
                table.series("SPY", Timeframe.parse("1m")), time, 0, "test", "3.0.0", Map.of(), "", 0);
    }

    private List<MarketEvent> events(String... lines) {
        return Rows.drain(VectorSource.of("in", stream(lines), this::read, report));
    }

    private static InputStream stream(String... lines) {
        return new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
}
