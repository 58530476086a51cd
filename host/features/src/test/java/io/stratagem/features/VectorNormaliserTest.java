package io.stratagem.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratagem.api.Timeframe;
import io.stratagem.api.error.FaultException;
import io.stratagem.market.DeliveredVector;
import io.stratagem.market.Series;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

class VectorNormaliserTest {
    /** Rows where we differ from the recorded outcome on purpose, and why. There is none. */
    private static final Map<String, String> DEVIATIONS = Map.of();

    private final VectorNormaliser normaliser = VectorNormaliser.live();

    @TestFactory
    Stream<DynamicTest> everyRecordedRowAgrees() {
        return SharedFiles.jsonLines("fixtures/torghut/feature_normalisation.jsonl").stream()
                .filter(row -> !DEVIATIONS.containsKey(row.get("case_id").asString()))
                .map(row -> DynamicTest.dynamicTest(row.get("case_id").asString(), () -> check(row)));
    }

    private void check(JsonNode row) {
        JsonNode expect = row.get("expect");
        VectorEnvelope envelope = envelope(row.get("signal"));
        if (!expect.get("ok").asBoolean()) {
            assertThatThrownBy(() -> normaliser.normalise(envelope))
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            refused -> assertThat(refused.faults().getFirst().what())
                                    .isEqualTo(expect.get("error").asString()));
            return;
        }
        NormalisedVector vector = normaliser.normalise(envelope);
        assertThat(vector.schemaVersion())
                .isEqualTo(expect.get("schema_version").asString());
        assertThat(envelope.sequence()).isEqualTo(expect.get("seq").asLong());
        assertThat(envelope.source()).isEqualTo(expect.get("source").asString());
        assertThat(envelope.timeframe()).isEqualTo(expect.get("timeframe").asString());
        assertThat(present(vector)).isEqualTo(recorded(expect.get("non_null_values")));
        if (expect.has("canonical_json")) {
            checkHash(vector, expect);
        }
    }

    /** The recorded hash covers fields we do not have; over exactly its list of fields, ours is the same. */
    private static void checkHash(NormalisedVector vector, JsonNode expect) {
        JsonNode fields = SharedFiles.JSON
                .readTree(expect.get("canonical_json").asString())
                .get("values");
        Map<String, @Nullable Object> values = new TreeMap<>(plain(fields));
        values.replaceAll((name, value) -> {
            boolean theirsAlone = name.startsWith("hmm_");
            return theirsAlone ? value : vector.values().get(name);
        });
        String text = CanonicalVectorJson.write(vector.envelope(), vector.schemaVersion(), values);
        assertThat(text).isEqualTo(expect.get("canonical_json").asString());
        assertThat(CanonicalVectorJson.hash(text)).isEqualTo(expect.get("hash").asString());
    }

    private static Map<String, String> present(NormalisedVector vector) {
        Map<String, String> texts = new TreeMap<>();
        vector.values().forEach((name, value) -> {
            if (value != null) {
                texts.put(name, value.toString());
            }
        });
        return texts;
    }

    private static Map<String, String> recorded(JsonNode values) {
        Map<String, String> texts = new TreeMap<>();
        values.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
        return texts;
    }

    static VectorEnvelope envelope(JsonNode signal) {
        return VectorEnvelope.read("fixture", plain(signal));
    }

    private static Map<String, @Nullable Object> plain(JsonNode object) {
        Map<String, @Nullable Object> map = new HashMap<>();
        object.properties().forEach(entry -> map.put(entry.getKey(), plainValue(entry.getValue())));
        return map;
    }

    private static @Nullable Object plainValue(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        if (node.isObject()) {
            return plain(node);
        }
        if (node.isBoolean()) {
            return node.asBoolean();
        }
        return node.isIntegralNumber() ? node.asLong() : node.isNumber() ? node.asDouble() : node.asString();
    }

    @Test
    void theEventCarriesFiniteNumbersAndTheQuotesUnderTheirShortNames() {
        DeliveredVector event = normaliser
                .normalise(vector(Map.of("imbalance", Map.of("bid_px", "99", "ask_px", 101), "my_score", 1.5)))
                .toEvent(new Series(0, "X", Timeframe.parse("1m")));
        assertThat(event.values())
                .containsEntry("price", 100.0)
                .containsEntry("bid", 99.0)
                .containsEntry("ask", 101.0)
                .containsEntry("my_score", 1.5)
                .doesNotContainKeys("route_regime_label", "spread");
        assertThat(event.eventTimeMillis()).isEqualTo(1_770_733_800_000L);
        assertThat(event.stalenessMillis()).isEqualTo(250);
    }

    @Test
    void aReplayedVectorIsNeverStale() {
        assertThat(VectorNormaliser.replay()
                        .normalise(vector(Map.of("price", 1)))
                        .stalenessMillis())
                .isZero();
    }

    @Test
    void digitsAreKeptAndTheHashSeesThem() {
        NormalisedVector shorter = normaliser.normalise(vector(Map.of("price", "1.2")));
        NormalisedVector longer = normaliser.normalise(vector(Map.of("price", "1.20")));
        assertThat(longer.values().get("price")).isEqualTo(new BigDecimal("1.20"));
        assertThat(longer.hash()).isNotEqualTo(shorter.hash());
    }

    @Test
    void zeroIsAValueAndWinsOverTheNestedOne() {
        NormalisedVector vector =
                normaliser.normalise(vector(Map.of("price", 5, "ema12", 0, "ema", Map.of("ema12", 7))));
        assertThat(vector.values().get("ema12")).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void whatIsNoFiniteNumberIsMissing() {
        for (Object hostile : List.of("NaN", "Infinity", "1e999999999", "1e-999999999", true, Map.of("a", 1))) {
            NormalisedVector vector = normaliser.normalise(vector(Map.of("price", 5, "ema12", hostile)));
            assertThat(vector.values().get("ema12")).as("%s", hostile).isNull();
        }
    }

    @Test
    void anEnvelopeReportsAllItsFaultsAtOnce() {
        Map<String, Object> raw = Map.of("event_ts", "yesterday", "seq", "1.5", "payload", "text");
        assertThatThrownBy(() -> VectorEnvelope.read("file:7", raw))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.where() + " " + fault.what())
                                .containsExactly(
                                        "file:7 event_ts is no ISO-8601 time with an offset",
                                        "file:7 seq is no whole number",
                                        "file:7 symbol is missing",
                                        "file:7 payload is not an object"));
    }

    private static VectorEnvelope vector(Map<String, Object> more) {
        Map<String, Object> payload = new HashMap<>(Map.of("macd", "1", "macd_signal", "0.5", "rsi14", 40));
        payload.putAll(more);
        return VectorEnvelope.read(
                "test",
                Map.of(
                        "event_ts", "2026-02-10T14:30:00Z",
                        "ingest_ts", "2026-02-10T14:30:00.250Z",
                        "symbol", "X",
                        "payload", payload));
    }
}
