package io.stratagem.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stratagem.api.Direction;
import io.stratagem.api.Reason;
import io.stratagem.market.TradingMode;
import io.stratagem.store.json.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionJsonTest {
    private final CanonicalJson json = new CanonicalJson();

    @Test
    void theDecisionFormHoldsTheFieldsOfTheRunHashAndNoOther() {
        DecisionJson.writeDecision(Decisions.sample(), json);
        assertThat(json)
                .hasToString(
                        "{\"confidence\":0.53,\"direction\":\"long\",\"event_time_ms\":1248480000000,\"feature_hash\":\""
                                + "ab".repeat(32)
                                + "\",\"horizon\":\"1d\",\"meta\":{\"note\":\"wide\",\"stop\":91.5},\"parameter_hash\":\""
                                + "ef".repeat(32)
                                + "\",\"rationale\":[\"score=0.5312\",\"trend_up\"],\"strategy_id\":\"trend-spy\",\"symbol\":\"SPY\","
                                + "\"target_notional\":8700,\"verdict\":\"emitted\"}");
    }

    @Test
    void theIntentFormSpeaksInLowerCase() {
        IntentJson.write(Decisions.sample(), "id", json);
        assertThat(json.toString())
                .contains("\"direction\":\"long\"")
                .contains("\"event_time\":\"2009-07-25T00:00:00Z\"")
                .contains("\"plugin\":\"trend_multifactor@1.0.0\"")
                .contains("\"wished_notional\":10000")
                .contains("\"adjustments\":[{\"factor\":0.87,\"strategy_id\":\"vol-cap\"}]");
    }

    @Test
    void theSignalFormHasTenFieldsAndSpeaksInUpperCase() {
        SignalJson.write(Decisions.sample(), "id", json);
        assertThat(json.toString())
                .startsWith(
                        "{\"confidence\":0.53,\"direction\":\"LONG\",\"feature_version\":\"3.0.0\",\"horizon\":\"1d\",\"metadata\":{")
                .endsWith("},\"model_id\":null,\"signal_id\":\"id\",\"strategy_id\":\"trend-spy\",\"symbol\":\"SPY\","
                        + "\"ttl_ms\":86400000}");
    }

    @ParameterizedTest
    @CsvSource({
        "0.53125, score=0.5312",
        "0.53135, score=0.5314",
        "0.5, score=0.5",
        "27, score=27",
        "1200, score=1200",
        "-0.00001, score=0",
        "0.00005, score=0",
        "0.00015, score=0.0002",
        "1e20, score=100000000000000000000",
        "NaN, score"
    })
    void aReasonIsRoundedHalfEvenToFourDecimals(double value, String text) {
        ReasonText.write(List.of(new Reason("score", value)), json);
        assertThat(json).hasToString("[\"" + text + "\"]");
    }

    @Test
    void anInfiniteReasonIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReasonText.write(List.of(new Reason("score", Double.POSITIVE_INFINITY)), json));
    }

    @Test
    void theLineageFormReadsBackAsTheSameRecord() {
        Random random = new Random(5);
        DecisionReader reader = new DecisionReader();
        for (int i = 0; i < 2_000; i++) {
            DecisionRecord record = Decisions.random(random);
            DecisionJson.writeLineage(record, json.reset());
            assertThat(reader.read(json.toByteArray())).isEqualTo(record);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "[]", "{\"adjustments\":5}"})
    void whatIsNoRecordIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DecisionReader().read(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aSignalIdDependsOnTheDecisionAndNotOnTheArrangementOfTheRun() {
        String id = signalId(Decisions.sample());
        assertThat(id).hasSize(64);
        assertThat(signalId(Decisions.with(Decisions.stamp(TradingMode.LIVE, 9), Verdict.EMITTED)))
                .isEqualTo(id);
        assertThat(signalId(Decisions.with(Decisions.stamp(TradingMode.PAPER, 1), Verdict.suppressed("cooldown"))))
                .isNotEqualTo(id);
    }

    private static String signalId(DecisionRecord record) {
        return new RunHashes().add(record).signalId();
    }

    @Test
    void aTargetOutOfRangeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> target(Direction.LONG, 1.01, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> target(Direction.LONG, Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> target(Direction.LONG, 1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> target(Direction.LONG, 1, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> target(Direction.FLAT, 1, 5));
    }

    private static Target target(Direction direction, double confidence, double notional) {
        return new Target(direction, confidence, notional, 0, "1d", List.of(), Map.of());
    }
}
