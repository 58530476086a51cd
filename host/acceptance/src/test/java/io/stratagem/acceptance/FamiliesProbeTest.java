package io.stratagem.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.Role;
import io.stratagem.api.StrategyPlugin;
import io.stratagem.catalog.Catalog;
import io.stratagem.catalog.CatalogReader;
import io.stratagem.guard.watch.ExpendableThreads;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.generation.GenerationBuilder;
import io.stratagem.kernel.generation.PluginHandle;
import io.stratagem.kernel.generation.ProbeMemory;
import io.stratagem.plugins.legacymacdrsi.LegacyMacdRsi;
import io.stratagem.plugins.meanreversion.MeanReversion;
import io.stratagem.plugins.trendmultifactor.TrendMultifactor;
import io.stratagem.plugins.volatilityoverlay.VolatilityOverlay;
import io.stratagem.probe.ProbeReport;
import io.stratagem.probe.ProbeResult;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The four families keep nothing to themselves, and are warm when they say so. */
class FamiliesProbeTest {
    private static final Map<String, Supplier<StrategyPlugin>> FAMILIES = Map.of(
            "legacy_macd_rsi", LegacyMacdRsi::new,
            "trend_multifactor", TrendMultifactor::new,
            "mean_reversion", MeanReversion::new,
            "volatility_overlay", VolatilityOverlay::new);

    private final AtomicInteger made = new AtomicInteger();

    private PluginHandle find(String type) {
        Supplier<StrategyPlugin> family = FAMILIES.getOrDefault(type, LegacyMacdRsi::new);
        Role role = type.equals("volatility_overlay") ? Role.OVERLAY : Role.SIGNAL;
        return new PluginHandle(type, "1.0.0", role, "0".repeat(64), family.get(), Set.of(), "", () -> {
            made.incrementAndGet();
            return family.get();
        });
    }

    private Generation build(Catalog catalog) {
        return new GenerationBuilder((type, version) -> find(type)).build(1, catalog);
    }

    private static Catalog sample(String file) {
        return new CatalogReader().read(Path.of(System.getProperty("stratagem.root"), "samples", file));
    }

    @Test
    void everyEntryOfTheSampleCatalogIsCleanAndActs() {
        Generation generation = build(sample("catalog.yaml"));

        assertThat(generation.disabled()).isEmpty();
        assertThat(generation.probes()).hasSameSizeAs(generation.strategies());
        assertThat(generation.probes().values()).allSatisfy(FamiliesProbeTest::assertGood);
    }

    /** Its warm-ups last up to a week of minutes, so that one entry is too long for the sample and one never acts on it. */
    @Test
    void noEntryForMinuteBarsIsRefused() {
        Generation generation = build(sample("catalog-crypto-minute.yaml"));

        assertThat(generation.disabled()).isEmpty();
        assertThat(generation.probes().values())
                .allSatisfy(report -> assertThat(report.faults()).isEmpty());
        assertThat(generation.probes().values())
                .anySatisfy(report -> assertThat(report.isWeak()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"legacy_macd_rsi", "trend_multifactor", "mean_reversion"})
    void everySignalFamilyIsCleanWithItsDefaults(String type) {
        Generation generation = build(new CatalogReader().read("defaults", """
                schema_version: 1
                seed: 1
                strategies:
                  - {strategy_id: s, strategy_type: %s, version: "1.0.0", symbols: [SPY], timeframe: 1d}
                """.formatted(type)));

        assertThat(generation.disabled()).isEmpty();
        assertGood(generation.probes().getOrDefault("s", ProbeReport.notProbed("absent")));
    }

    @Test
    void theOverlayFamilyIsCleanWithItsDefaults() {
        Generation generation = build(new CatalogReader().read("defaults", """
                schema_version: 1
                seed: 1
                strategies:
                  - {strategy_id: s, strategy_type: mean_reversion, version: "1.0.0", symbols: [SPY], timeframe: 1d}
                  - strategy_id: o
                    strategy_type: volatility_overlay
                    version: "1.0.0"
                    symbols: [SPY]
                    timeframe: 1d
                    applies_to: [s]
                """));

        assertThat(generation.disabled()).isEmpty();
        assertGood(generation.probes().getOrDefault("o", ProbeReport.notProbed("absent")));
    }

    @Test
    void entriesThatDifferInTheirSymbolsAloneAreProbedOnce() {
        StringBuilder entries = new StringBuilder("schema_version: 1\nseed: 1\nstrategies:\n");
        String entry =
                "  - {strategy_id: s%d, strategy_type: legacy_macd_rsi, version: \"1.0.0\", symbols: [S%d], timeframe: 1d}%n";
        build(new CatalogReader().read("one", entries + entry.formatted(0, 0)));
        int forOne = made.getAndSet(0);

        for (int number = 0; number < 200; number++) {
            entries.append(entry.formatted(number, number));
        }
        Generation generation = build(new CatalogReader().read("many", entries.toString()));

        assertThat(generation.strategies()).hasSize(200);
        assertThat(generation.probes()).hasSize(200);
        assertThat(made).hasValue(forOne);
    }

    private static void assertGood(ProbeReport report) {
        assertThat(report.faults()).isEmpty();
        assertThat(report.hiddenState()).isInstanceOf(ProbeResult.Clean.class);
        assertThat(report.isWeak()).as(report.sentence()).isFalse();
    }

    @Test
    void whatAMemoryKnowsIsNotProbedAgain() {
        Map<String, ProbeReport> notes = new HashMap<>();
        ProbeMemory memory = new ProbeMemory() {
            @Override
            public Optional<ProbeReport> recall(String subject) {
                return Optional.ofNullable(notes.get(subject));
            }

            @Override
            public void keep(String subject, ProbeReport report) {
                notes.put(subject, report);
            }
        };
        Catalog catalog = sample("catalog.yaml");
        Generation first = new GenerationBuilder(this::handle, ExpendableThreads.ofThisJvm(), memory).build(1, catalog);
        int madeAtFirst = made.get();
        Generation second =
                new GenerationBuilder(this::handle, ExpendableThreads.ofThisJvm(), memory).build(1, catalog);

        assertThat(madeAtFirst).isPositive();
        assertThat(made.get()).isEqualTo(madeAtFirst);
        assertThat(second.probes()).isEqualTo(first.probes());
        assertThat(notes).hasSameSizeAs(first.probes());
    }

    private PluginHandle handle(String type, String version) {
        return find(type);
    }
}
