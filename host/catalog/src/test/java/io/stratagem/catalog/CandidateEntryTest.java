package io.stratagem.catalog;

import static io.stratagem.catalog.Refusals.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.error.Fault;
import io.stratagem.market.TradingMode;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class CandidateEntryTest {
    private static final String ENTRY = """
            strategies:
              - strategy_id: trend
                strategy_type: trend_multifactor
                version: 1.0.0
                mode: paper
                symbols: [SPY]
                timeframe: 1d
                params: {fast: 10, slow: 50, old: true}
            """;

    private static CatalogEntry read(String candidate) {
        return new CatalogReader()
                .read("c.yaml", ENTRY + "    candidate: " + candidate + "\n")
                .strategies()
                .getFirst();
    }

    @Test
    void whatACandidateDoesNotNameIsTheStrategys() {
        assertThat(read("{params: {slow: 60}}").candidate())
                .contains(new CandidateSettings(
                        "1.0.0", Map.of("fast", 10L, "slow", 60L, "old", true), OptionalInt.empty()));
        assertThat(read("{version: 2.0.0, params: {old: null}, rollback_within_events: 5}")
                        .candidate())
                .contains(new CandidateSettings("2.0.0", Map.of("fast", 10L, "slow", 50L), OptionalInt.of(5)));
    }

    @Test
    void itsEntryIsAShadowWithAnIdNoCatalogCanName() {
        CatalogEntry entry = read("{version: 2.0.0}").candidateEntry().orElseThrow();
        assertThat(entry.strategyId()).isEqualTo("trend:candidate");
        assertThat(entry.isCandidate()).isTrue();
        assertThat(entry.liveStrategyId()).isEqualTo("trend");
        assertThat(entry.mode()).isEqualTo(TradingMode.SHADOW);
        assertThat(entry.plugin()).isEqualTo("trend_multifactor@2.0.0");
        assertThat(entry.candidate()).isEmpty();
        assertThat(sentences(ENTRY.replace("strategy_id: trend", "strategy_id: trend:candidate")))
                .contains("strategy_id");
    }

    @Test
    void itsPartsStandWhereTheCandidateHasThemElseWhereTheStrategyDoes() {
        CatalogEntry entry =
                read("{version: 2.0.0, params: {slow: 60}}").candidateEntry().orElseThrow();
        assertThat(entry.where("/version")).isEqualTo("c.yaml:9:26");
        assertThat(entry.where("/params/slow")).isEqualTo("c.yaml:9:48");
        assertThat(entry.where("/params/fast")).isEqualTo("c.yaml:8:20");
        assertThat(entry.where("")).isEqualTo("c.yaml:9:16");
    }

    @Test
    void promotedItIsTheStrategyItself() {
        CatalogEntry entry = read("{version: 2.0.0, params: {slow: 60}}");
        CatalogEntry promoted = entry.promoted();
        assertThat(promoted.strategyId()).isEqualTo("trend");
        assertThat(promoted.version()).isEqualTo("2.0.0");
        assertThat(promoted.params()).containsEntry("slow", 60L).containsEntry("fast", 10L);
        assertThat(promoted.mode()).isEqualTo(TradingMode.PAPER);
        assertThat(promoted.candidate()).isEmpty();
        assertThat(entry.isSameSettings(entry.withoutCandidate())).isTrue();
        assertThat(entry.isSameSettings(promoted)).isFalse();
    }

    @Test
    void oneThatNamesNothingIsRefusedAtItsPlace() {
        assertThat(sentences(ENTRY + "    candidate: {rollback_within_events: 5}\n"))
                .startsWith("E_CAT_SCHEMA c.yaml:9:5: a candidate names a version, params, or both");
        assertThat(sentences(ENTRY + "    candidate: {version: 1.1, params: {slow: [1]}, rollback_within_events: 0}\n"))
                .contains("c.yaml:9:26", "c.yaml:9:46", "c.yaml:9:76");
    }

    private static String sentences(String text) {
        StringBuilder sentences = new StringBuilder();
        for (Fault fault : faultsOf(() -> new CatalogReader().read("c.yaml", text))) {
            sentences.append(fault.sentence()).append('\n');
        }
        return sentences.toString();
    }
}
