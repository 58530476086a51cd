package io.stratagem.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.Timeframe;
import io.stratagem.market.Instruments;
import io.stratagem.market.TradingMode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SamplesTest {
    private static final Path SAMPLES = Path.of(Objects.requireNonNull(System.getProperty("stratagem.root")))
            .resolve("samples");

    private final CatalogReader reader = new CatalogReader();

    @Test
    void theSampleCatalogHasOneStrategyOfEachFamilyOverThreeSymbols() {
        Catalog catalog = reader.read(SAMPLES.resolve("catalog.yaml"));
        assertThat(catalog.strategies())
                .extracting(CatalogEntry::strategyId)
                .containsExactly("trend-equities", "reversion-equities", "legacy-equities", "volatility-overlay");
        assertThat(catalog.strategies())
                .extracting(CatalogEntry::plugin)
                .containsExactly(
                        "trend_multifactor@1.0.0",
                        "mean_reversion@1.0.0",
                        "legacy_macd_rsi@1.0.0",
                        "volatility_overlay@1.0.0");
        assertThat(catalog.strategies()).allSatisfy(entry -> {
            assertThat(entry.symbols()).containsExactly("SPY", "AAPL", "BAC");
            assertThat(entry.mode()).isEqualTo(TradingMode.PAPER);
            assertThat(entry.timeframe()).isEqualTo(Timeframe.parse("1d"));
        });
        List<String> covered = catalog.strategies().getLast().appliesTo();
        assertThat(covered).containsExactly("trend-equities", "reversion-equities", "legacy-equities");
    }

    @Test
    void theMinuteCatalogCoversItsTwoStrategies() {
        Catalog catalog = reader.read(SAMPLES.resolve("catalog-crypto-minute.yaml"));
        assertThat(catalog.strategies()).hasSize(3);
        assertThat(catalog.strategies().getLast().appliesTo())
                .containsExactly("trend-crypto-minute", "reversion-crypto-minute");
    }

    @Test
    void theSampleInstrumentsHaveTheExchangeHours() {
        Instruments instruments = new InstrumentsReader().read(SAMPLES.resolve("instruments.yaml"));
        for (String symbol : List.of("SPY", "AAPL", "BAC")) {
            assertThat(instruments.of(symbol).zone().getId()).isEqualTo("America/New_York");
            assertThat(instruments.of(symbol).periodsPerYear(Timeframe.parse("1d")))
                    .isEqualTo(252);
            assertThat(instruments.of(symbol).periodsPerYear(Timeframe.parse("1m")))
                    .isEqualTo(98_280);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SPY", "AAPL", "BAC"})
    void theBarsAreTheOnesTheReadmeAttributes(String symbol) throws Exception {
        String name = "data/" + symbol + "_1d.csv.gz";
        byte[] content = Files.readAllBytes(SAMPLES.resolve(name));
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        assertThat(Files.readString(SAMPLES.resolve("README.md"))).contains("| `" + name + "` | `" + digest + "` |");
        assertThat(lines(SAMPLES.resolve(name)).getFirst()).isEqualTo("symbol,timeframe,ts,open,high,low,close,volume");
        assertThat(lines(SAMPLES.resolve(name))).hasSize(4_530);
    }

    private static List<String> lines(Path gzipped) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(gzipped)), StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        }
    }
}
