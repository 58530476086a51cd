package io.stratagem.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

class QualityGatesTest {
    @TestFactory
    Stream<DynamicTest> everyRecordedBatchAgrees() {
        return SharedFiles.jsonLines("fixtures/torghut/feature_quality.jsonl").stream()
                .map(row -> DynamicTest.dynamicTest(row.get("case_id").asString(), () -> check(row)));
    }

    private static void check(JsonNode row) {
        JsonNode limits = row.get("thresholds");
        JsonNode expect = row.get("expect");
        QualityThresholds thresholds = new QualityThresholds(
                limits.get("max_required_null_rate").asDouble(),
                limits.get("max_staleness_ms").asLong(),
                limits.get("max_duplicate_ratio").asDouble());
        List<VectorEnvelope> batch = row.get("signals")
                .valueStream()
                .map(VectorNormaliserTest::envelope)
                .toList();
        QualityReport report = new QualityGates(VectorNormaliser.live(), thresholds).check(batch);
        assertThat(report.isAccepted()).isEqualTo(expect.get("accepted").asBoolean());
        assertThat(texts(report.reasons().stream())).isEqualTo(texts(expect.get("reasons")));
        assertThat(texts(report.reasons().stream().filter(QualityReason::isBlocking)))
                .isEqualTo(texts(expect.get("blocking_reasons")));
        assertThat(report.isBlocked()).isEqualTo(!expect.get("blocking_reasons").isEmpty());
        assertThat(report.rows()).isEqualTo(expect.get("rows_total").asInt());
        assertThat(report.duplicateRatio())
                .isEqualTo(expect.get("duplicate_ratio").asDouble());
        assertThat(report.stalenessP95Millis())
                .isEqualTo(expect.get("staleness_ms_p95").asLong());
        assertThat(report.schemaMismatches())
                .isEqualTo(expect.get("schema_mismatch_total").asInt());
        JsonNode rates = expect.get("null_rate_by_field");
        assertThat(report.nullRateByField()).hasSize(rates.size());
        report.nullRateByField()
                .forEach((field, rate) ->
                        assertThat(rate).as(field).isCloseTo(rates.get(field).asDouble(), within(1e-15)));
    }

    private static List<String> texts(Stream<QualityReason> reasons) {
        return reasons.map(QualityReason::text).toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void anEmptyBatchIsAccepted() {
        QualityReport report = new QualityGates(VectorNormaliser.live(), QualityThresholds.DEFAULT).check(List.of());
        assertThat(report.isAccepted()).isTrue();
        assertThat(report.faults("batch")).isEmpty();
    }
}
