package io.stratagem.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class CatalogTextTest {
    private final CatalogReader reader = new CatalogReader();

    private void assertReadsTheSame(Catalog catalog) {
        Catalog again = reader.read("again.yaml", CatalogText.of(catalog, "written by a test"));
        assertThat(again.strategies()).isEqualTo(catalog.strategies());
        assertThat(again.conflict()).isEqualTo(catalog.conflict());
        assertThat(again.seed()).isEqualTo(catalog.seed());
    }

    @Test
    void whatIsWrittenReadsAsTheSame() {
        assertReadsTheSame(reader.read("c.yaml", """
                seed: -9223372036854775808
                conflict: {policy: ensemble, per_horizon: false, quorum: 3}
                strategies:
                  - strategy_id: "1.5"
                    strategy_type: t
                    version: 1.0.0.beta-1
                    enabled: false
                    mode: advisory
                    params:
                      whole: 20
                      decimal: 20.0
                      small: 1e-9
                      large: 12345678901234567890.0
                      flag: false
                      text: "yes: #1 \\"quoted\\" \\\\ and \\u0007 é 😀"
                      "odd key: [": "~"
                    symbols: [BTC/USD, ^GSPC, ES=F, "600519", "true"]
                    timeframe: tick
                    feature_requirements: [rsi14, "ema(20,seed=sma)"]
                    cooldown_seconds: 60
                    max_parallel_positions: 2
                    priority: -1
                    max_staleness: 90m
                    applies_to: [other]
                    breaker: {policy: legacy, consecutive_errors: 5, cooldown_seconds: 30, reenable: manual}
                    budget: {fuel: 1000, deadline: 1500ms}
                    models: [{role: direction, artifact: "up: down.onnx"}]
                    on_disable: flatten
                  - strategy_id: least
                    strategy_type: t
                    version: 1.0.0
                    symbols: [SPY]
                    timeframe: 1w
                    breaker: {error_percent: 0.00001, window: 7, probes: 3}
                    params: {gone: 1, kept: 2}
                    candidate: {version: 1.1.0, params: {gone: null, more: 0.5}, rollback_within_events: 9}
                """));
    }

    @Test
    void noStrategiesAreWrittenAsNone() {
        assertReadsTheSame(reader.read("c.yaml", "strategies: []"));
    }

    @Test
    void theSampleCatalogReadsAsTheSame() {
        assertReadsTheSame(reader.read(Path.of(Objects.requireNonNull(System.getProperty("stratagem.root")))
                .resolve("samples/catalog.yaml")));
    }
}
