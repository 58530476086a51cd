package io.stratagem.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.features.VectorNormaliser;
import io.stratagem.market.DeliveredVector;
import io.stratagem.market.MarketEvent;
import io.stratagem.market.SeriesTable;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalVectorReaderTest {
    private static final String GOOD =
            "{\"event_ts\":\"2026-02-10T14:30:00+00:00\",\"symbol\":\"AAPL\",\"timeframe\":\"1Min\","
                    + "\"seq\":3,\"source\":\"ws\",\"payload\":{\"price\":101.50,\"macd\":{\"macd\":0.3,\"signal\":0.1},\"rsi\":44}}";

    private final SeriesTable table = new SeriesTable();
    private final DataReport report = new DataReport(false);

    @Test
    void aDeliveredVectorIsPlayedInCanonicalForm() {
        List<MarketEvent> events = events(GOOD);
        assertThat(events).hasSize(1);
        DeliveredVector vector = (DeliveredVector) events.getFirst();
        assertThat(vector.series()).hasToString("AAPL/1m");
        assertThat(vector.eventTimeMillis()).isEqualTo(1_770_733_800_000L);
        assertThat(vector.price()).isEqualTo(101.5);
        assertThat(vector.values())
                .containsEntry("macd", 0.3)
                .containsEntry("macd_signal", 0.1)
                .containsEntry("rsi14", 44.0);
        assertThat(vector.stalenessMillis()).isZero();
        assertThat(vector.hash()).hasSize(64);
    }

    @Test
    void whatTheNormaliserRefusesIsAMalformedLine() {
        assertThat(events(
                        GOOD.replace("\"price\":101.50,", "\"feature_schema_version\":\"4.0\",\"price\":101.50,"),
                        GOOD.replace("\"rsi\":44", "\"rsi\":null"),
                        GOOD.replace("1Min", "1Fortnight"),
                        GOOD.replace("2026", "26"),
                        "{}",
                        GOOD))
                .hasSize(1);
        assertThat(report.malformed()).isEqualTo(5);
        assertThat(report.faults().getFirst().code()).isEqualTo(ErrorCode.E_DATA_SCHEMA);
        assertThat(report.faults()).extracting(Fault::where).containsExactly("in:1", "in:2", "in:3", "in:4", "in:5");
    }

    private List<MarketEvent> events(String... lines) {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        VectorReader reader = new CanonicalVectorReader(VectorNormaliser.replay(), table);
        return Rows.drain(VectorSource.of("in", new ByteArrayInputStream(bytes), reader, report));
    }
}
