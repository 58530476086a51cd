package io.stratagem.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratagem.api.Timeframe;
import io.stratagem.market.TradingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class CatalogContentTest {
    private static final String LEAST = """
            strategies:
              - {strategy_id: s, strategy_type: t, version: 1.0.0, symbols: [SPY], timeframe: 1d}
            """;

    private static final String FULL = """
            schema_version: 1
            seed: -5
            conflict:
              policy: ensemble
              per_horizon: false
              quorum: 3
            strategies:
              # An overlay with every field.
              - strategy_id: overlay
                strategy_type: volatility_overlay
                version: 1.0.0.beta-1
                enabled: false
                mode: advisory
                params:
                  whole: 20
                  decimal: 20.0
                  small: 1e-3
                  yes_or_no: false
                  text: "20"
                  bare: yes
                symbols: [BTC/USD, ^GSPC, BRK.B, ES=F, "600519"]
                timeframe: 5Min
                feature_requirements: [rsi14, "ema(20,seed=sma)"]
                cooldown_seconds: 60
                max_parallel_positions: 2
                priority: -1
                max_staleness: 500ms
                applies_to: [other]
                breaker:
                  policy: standard
                  consecutive_errors: 5
                  error_percent: 2.5
                  window: 100
                  cooldown_seconds: 30
                  probes: 4
                  reenable: manual
                budget: {fuel: 1000, allocation_bytes: 2000, deadline: 2m}
                models:
                  - {role: direction, artifact: up_down.onnx}
                on_disable: flatten
                candidate:
                  version: 1.1.0
                  params: {decimal: 25.0, more: true, bare: null}
                  rollback_within_events: 500
            """;

    private final CatalogReader reader = new CatalogReader();

    @Test
    void whatIsAbsentTakesItsDefault() {
        Catalog catalog = reader.read("c.yaml", LEAST);
        assertThat(catalog.schemaVersion()).isEqualTo(1);
        assertThat(catalog.seed()).isZero();
        assertThat(catalog.conflict()).isEqualTo(new ConflictSettings(ConflictPolicy.PUBLISH_ALL, true, 2));
        assertThat(catalog.strategies())
                .containsExactly(new CatalogEntry(
                        "s",
                        "t",
                        "1.0.0",
                        true,
                        TradingMode.PAPER,
                        Map.of(),
                        List.of("SPY"),
                        Timeframe.parse("1d"),
                        List.of(),
                        0,
                        OptionalInt.empty(),
                        100,
                        OptionalLong.empty(),
                        List.of(),
                        new BreakerSettings(BreakerPolicy.STANDARD, 3, 1.0, 1_000, 300, 10, Reenable.AUTOMATIC),
                        new BudgetSettings(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty()),
                        List.of(),
                        OnDisable.HOLD,
                        Optional.empty(),
                        Locations.madeBy("anywhere")));
    }

    @Test
    void everyFieldReachesItsPlace() {
        Catalog catalog = reader.read("c.yaml", FULL);
        assertThat(catalog.seed()).isEqualTo(-5);
        assertThat(catalog.conflict()).isEqualTo(new ConflictSettings(ConflictPolicy.ENSEMBLE, false, 3));
        assertThat(catalog.strategies())
                .containsExactly(new CatalogEntry(
                        "overlay",
                        "volatility_overlay",
                        "1.0.0.beta-1",
                        false,
                        TradingMode.ADVISORY,
                        Map.of(
                                "whole",
                                20L,
                                "decimal",
                                20.0,
                                "small",
                                0.001,
                                "yes_or_no",
                                false,
                                "text",
                                "20",
                                "bare",
                                "yes"),
                        List.of("BTC/USD", "^GSPC", "BRK.B", "ES=F", "600519"),
                        Timeframe.parse("5m"),
                        List.of("rsi14", "ema(20,seed=sma)"),
                        60,
                        OptionalInt.of(2),
                        -1,
                        OptionalLong.of(500),
                        List.of("other"),
                        new BreakerSettings(BreakerPolicy.STANDARD, 5, 2.5, 100, 30, 4, Reenable.MANUAL),
                        new BudgetSettings(OptionalLong.of(1_000), OptionalLong.of(2_000), OptionalLong.of(120_000)),
                        List.of(new ModelBinding("direction", "up_down.onnx")),
                        OnDisable.FLATTEN,
                        Optional.of(new CandidateSettings(
                                "1.1.0",
                                Map.of(
                                        "whole",
                                        20L,
                                        "decimal",
                                        25.0,
                                        "small",
                                        0.001,
                                        "yes_or_no",
                                        false,
                                        "text",
                                        "20",
                                        "more",
                                        true),
                                OptionalInt.of(500))),
                        Locations.madeBy("anywhere")));
    }

    @Test
    void theLegacyBreakerKeepsItsFields() {
        String text = LEAST.replace(
                "timeframe: 1d",
                "timeframe: 1d, breaker: {policy: legacy, consecutive_errors: 4, cooldown_seconds: 9, reenable: manual}");
        BreakerSettings breaker =
                reader.read("c.yaml", text).strategies().getFirst().breaker();
        assertThat(breaker.policy()).isEqualTo(BreakerPolicy.LEGACY);
        assertThat(breaker.consecutiveErrors()).isEqualTo(4);
        assertThat(breaker.cooldownSeconds()).isEqualTo(9);
        assertThat(breaker.reenable()).isEqualTo(Reenable.MANUAL);
    }

    @Test
    void anEntryPointsAtItsParts() {
        CatalogEntry entry = reader.read("dir/c.yaml", FULL).strategies().getFirst();
        assertThat(entry.line()).isEqualTo(9);
        assertThat(entry.where("")).isEqualTo("dir/c.yaml:9:5");
        assertThat(entry.where("/params/decimal")).isEqualTo("dir/c.yaml:16:16");
        assertThat(entry.where("/symbols/2")).isEqualTo("dir/c.yaml:21:31");
        assertThat(entry.where("/params/absent")).isEqualTo("dir/c.yaml:15:7");
        assertThat(entry.where("/nowhere/at/all")).isEqualTo("dir/c.yaml:9:5");
    }

    @Test
    void paramsKeepTheOrderOfTheFileAndCannotBeChanged() {
        Map<String, Object> params =
                reader.read("c.yaml", FULL).strategies().getFirst().params();
        assertThat(params.keySet()).containsExactly("whole", "decimal", "small", "yes_or_no", "text", "bare");
        assertThatThrownBy(() -> params.put("x", 1L)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anEntryThatMovedIsEqualAndTheDigestTellsTheFilesApart() {
        Catalog first = reader.read("a.yaml", LEAST);
        Catalog moved = reader.read("b.yaml", "# a comment\n" + LEAST);
        assertThat(moved.strategies()).isEqualTo(first.strategies());
        assertThat(moved.sha256()).isNotEqualTo(first.sha256()).hasSize(64);
        assertThat(reader.read("c.yaml", "strategies: []\n").sha256())
                .isEqualTo("af4feef0f83a868ab9997328fabf68627835e8506c51a740ad41aace6b9439b3");
    }

    @Test
    void jsonIsReadToo() {
        String json = "{\"strategies\": [{\"strategy_id\": \"s\", \"strategy_type\": \"t\", \"version\": \"1.0.0\","
                + " \"symbols\": [\"SPY\"], \"timeframe\": \"1d\"}]}";
        assertThat(reader.read("c.json", json).strategies())
                .isEqualTo(reader.read("c.yaml", LEAST).strategies());
    }
}
