package io.stratagem.catalog;

import static io.stratagem.catalog.Refusals.placesOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.error.Fault;
import io.stratagem.market.TradingMode;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DeploymentReaderTest {
    private static final String ENTRY =
            "  - {strategy_id: %s, strategy_type: t, version: 1.0.0, symbols: [SPY], timeframe: 1d%s}%n";

    private final DeploymentReader reader = new DeploymentReader();
    private final Catalog catalog = new CatalogReader()
            .read(
                    "c.yaml",
                    "strategies:\n" + String.format(ENTRY, "silent", "")
                            + String.format(ENTRY, "live", ", mode: live"));

    private Map<String, Fault> mismatches(String deployment) {
        return reader.read("d.yaml", deployment).mismatches(catalog);
    }

    @Test
    void oneModeForAllDisablesEveryEntryOfAnother() {
        Map<String, Fault> mismatches = mismatches("expected_mode: paper");
        assertThat(mismatches).containsOnlyKeys("live");
        assertThat(mismatches.values())
                .extracting(Fault::sentence)
                .containsExactly("E_CAT_MODE_MISMATCH c.yaml:3:96: live must be paper by d.yaml:1:16 (saw live)."
                        + " Make the catalog and the deployment file agree.");
    }

    @Test
    void expectingALiveModeDoesNotRaiseAnEntryToIt() {
        assertThat(mismatches("expected_mode: live")).containsOnlyKeys("silent");
        assertThat(catalog.find("silent")).extracting(CatalogEntry::mode).isEqualTo(TradingMode.PAPER);
    }

    @Test
    void aMapExpectsOfTheStrategiesItNames() {
        assertThat(mismatches("expected_mode: {silent: paper}")).isEmpty();
        assertThat(mismatches("expected_mode:\n  live: shadow\n").values())
                .extracting(Fault::what)
                .containsExactly("live must be shadow by d.yaml:2:9");
    }

    @Test
    void anExpectationNobodyAnswersIsShown() {
        Map<String, Fault> mismatches = mismatches("expected_mode:\n  lvie: paper\n");
        assertThat(mismatches).containsOnlyKeys("lvie");
        assertThat(mismatches.values()).extracting(Fault::where).containsExactly("d.yaml:2:9");
    }

    @Test
    void withoutAFileNothingIsExpected() {
        assertThat(Deployment.NONE.mismatches(catalog)).isEmpty();
        assertThat(Deployment.NONE.expectedOf("live")).isNull();
    }

    @Test
    void aWrongFileIsRefusedAtItsPlace() {
        assertThat(placesOf(() -> mismatches("expected_mode: LIVE"))).containsExactly("E_CFG_DEPLOYMENT d.yaml:1:16");
        assertThat(placesOf(() -> mismatches("expected_mode: {a: real}")))
                .containsExactly("E_CFG_DEPLOYMENT d.yaml:1:20");
        assertThat(placesOf(() -> mismatches("expected: live")))
                .containsExactly("E_CFG_DEPLOYMENT d.yaml:1:1", "E_CFG_DEPLOYMENT d.yaml:1:1");
        assertThat(placesOf(() -> mismatches(""))).containsExactly("E_CFG_DEPLOYMENT d.yaml:1:1");
    }
}
