package io.stratagem.catalog;

import static io.stratagem.catalog.Refusals.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.error.Fault;
import io.stratagem.market.TradingMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class CatalogGuideTest {
    private static final Pattern BLOCK = Pattern.compile("```(?:yaml)?\n(.*?)```", Pattern.DOTALL);

    private final List<String> blocks = blocks();

    @Test
    void itsCatalogIsAccepted() {
        assertThat(new CatalogReader().read("catalog.yaml", blocks.get(0)).strategies())
                .extracting(CatalogEntry::strategyId)
                .containsExactly("trend-equities");
    }

    @Test
    void itsRefusalIsTheRealOne() {
        String wrong = blocks.get(0)
                .replace("version: \"1.0.0\"", "version: 1.0")
                .replace("timeframe: 1d", "timeframe: 1 day")
                .replace("params:", "parms:");
        List<String> shown = faultsOf(() -> new CatalogReader().read("catalog.yaml", wrong)).stream()
                .map(Fault::sentence)
                .map(sentence -> sentence.replaceFirst(" Correct the given line.*", " …"))
                .toList();
        assertThat(shown).isEqualTo(blocks.get(1).lines().toList());
    }

    @Test
    void itsBreakersAreAccepted() {
        List<BreakerSettings> breakers = blocks.get(2)
                .lines()
                .map(line -> new CatalogReader()
                        .read("catalog.yaml", blocks.get(0) + "    " + line)
                        .strategies()
                        .getFirst()
                        .breaker())
                .toList();
        assertThat(breakers)
                .extracting(BreakerSettings::policy)
                .containsExactly(BreakerPolicy.STANDARD, BreakerPolicy.LEGACY, BreakerPolicy.STANDARD);
        assertThat(breakers.getLast().reenable()).isEqualTo(Reenable.MANUAL);
    }

    @Test
    void itsCandidatesAreAccepted() {
        List<CandidateSettings> candidates = blocks.get(3)
                .lines()
                .map(line -> new CatalogReader()
                        .read("catalog.yaml", blocks.get(0) + "    " + line)
                        .strategies()
                        .getFirst()
                        .candidate()
                        .orElseThrow())
                .toList();
        assertThat(candidates)
                .containsExactly(
                        new CandidateSettings("1.1.0", Map.of("allow_short", false), OptionalInt.empty()),
                        new CandidateSettings("2.0.0", Map.of("slow", 60L), OptionalInt.of(500)));
    }

    @Test
    void itsInstrumentsAndDeploymentAreAccepted() {
        assertThat(new InstrumentsReader()
                        .read("i.yaml", blocks.get(4))
                        .of("BTCUSD")
                        .maxGapMillis())
                .isEqualTo(3 * 86_400_000L);
        assertThat(new DeploymentReader().read("d.yaml", blocks.get(5)).expectedOf("any"))
                .isEqualTo(TradingMode.PAPER);
    }

    private static List<String> blocks() {
        Path root = Path.of(Objects.requireNonNull(System.getProperty("stratagem.root")));
        try {
            return BLOCK.matcher(Files.readString(root.resolve("docs/catalog.md")))
                    .results()
                    .map((MatchResult block) -> block.group(1))
                    .toList();
        } catch (IOException absent) {
            throw new AssertionError(absent);
        }
    }
}
