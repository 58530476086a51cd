package io.stratagem.catalog;

import static io.stratagem.catalog.Refusals.faultsOf;
import static io.stratagem.catalog.Refusals.placesOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HostileYamlTest {
    private final CatalogReader reader = new CatalogReader();

    private List<String> places(String text) {
        return placesOf(() -> reader.read("c.yaml", text));
    }

    @Test
    @Timeout(20)
    void aBombOfAliasesDoesNotExplode() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int level = 1; level < 100; level++) {
            bomb.append(String.format("a%d: &a%d [*a%d, *a%d]%n", level, level, level - 1, level - 1));
        }
        List<Fault> faults = faultsOf(() -> reader.read("c.yaml", bomb + "strategies: *a99\n"));
        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo(ErrorCode.E_CAT_SYNTAX);
            assertThat(fault.where()).isEqualTo("c.yaml:101:13");
            assertThat(fault.seen()).isEqualTo("*a99");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    strategies: []\\nseed: *x      | 2:7
                    strategies: !!seq []           | 1:13
                    strategies: []\\nseed: !!int 5 | 2:7
                    strategies: []\\nseed: ! 5     | 2:7
                    strategies: !java.util.ArrayList [] | 1:13
                    strategies: []\\nseed: .inf    | 2:7
                    strategies: []\\nseed: .nan    | 2:7
                    strategies: []\\nseed: 1e999   | 2:7
                    strategies: []\\nseed: 9223372036854775808 | 2:7
                    strategies: []\\nseed: 017     | 2:7
                    """)
    void whatCouldMeanSomethingElseThanItShowsIsRefused(String text, String position) {
        assertThat(places(text.replace("\\n", "\n"))).containsExactly("E_CAT_SYNTAX c.yaml:" + position);
    }

    @Test
    void anAnchorWithoutAnAliasSaysNothing() {
        assertThat(reader.read("c.yaml", "&all strategies: &none []\nseed: &x 3\n")
                        .seed())
                .isEqualTo(3);
    }

    @Test
    void mergeKeysAreUnknownKeys() {
        assertThat(places("strategies: []\n<<: {seed: 1}\n")).containsExactly("E_CAT_SCHEMA c.yaml:2:1");
    }

    @Test
    void deepNestingIsRefused() {
        for (String open : List.of("[", "{a: ", "- ", "? ")) {
            assertThat(faultsOf(() -> reader.read("c.yaml", open.repeat(50_000))))
                    .extracting(Fault::code)
                    .containsOnly(ErrorCode.E_CAT_SYNTAX);
        }
    }

    @Test
    @Timeout(20)
    void aVeryLongLineIsRefusedBeforeItCostsTime() {
        String text = "strategies: []\nseed: " + "x".repeat(4_000_000);
        assertThat(places(text)).containsExactly("E_CAT_SYNTAX c.yaml:2:65537");
    }

    @Test
    @Timeout(30)
    void aFileOfTheLongestLinesIsReadInTime() {
        String line = "#" + "x".repeat(YamlText.LONGEST_LINE - 2) + "\n";
        String text = line.repeat(200) + "strategies: []\n";
        assertThat(reader.read("c.yaml", text).strategies()).isEmpty();
    }

    @Test
    void whatIsNotUtf8IsRefusedAtItsPlace(@TempDir Path directory) throws IOException {
        byte[] content = "strategies: []\n# h\u00e4\n".getBytes(StandardCharsets.ISO_8859_1);
        Path file = Files.write(directory.resolve("c.yaml"), content);
        assertThat(placesOf(() -> reader.read(file))).containsExactly("E_CAT_SYNTAX " + file + ":2:4");
    }

    @Test
    void aControlCharacterIsRefusedAtItsPlace() {
        List<Fault> faults = faultsOf(() -> reader.read("c.yaml", "strategies: []\n# \uD834\uDD1E x\u0001y\n"));
        assertThat(faults).hasSize(1);
        assertThat(faults.getFirst().where()).isEqualTo("c.yaml:2:6");
        assertThat(faults.getFirst().seen()).isEqualTo("U+0001");
    }

    @Test
    void columnsCountCodePointsAndAByteOrderMarkIsIgnored() {
        assertThat(places("\uFEFFstrategies: []\n? \"\uD834\uDD1E\"\n: 1\n"))
                .containsExactly("E_CAT_SCHEMA c.yaml:2:3");
        assertThat(places("{\"strategies\": [], \"\uD834\uDD1E\": 1, \"bad\": 2}"))
                .containsExactly("E_CAT_SCHEMA c.yaml:1:20", "E_CAT_SCHEMA c.yaml:1:28");
    }

    @Test
    void everyKindOfLineEndCountsAsOneLine() {
        assertThat(places("strategies: []\r\nseed: 1\rbad: 1\n")).containsExactly("E_CAT_SCHEMA c.yaml:3:1");
    }

    @Test
    void valuesAreShownOnOneShortLine() {
        Fault fault = faultsOf(() -> reader.read("c.yaml", "strategies: \"a\\nb" + "x".repeat(500) + "\""))
                .getFirst();
        assertThat(fault.seen()).hasSizeLessThan(100).startsWith("\"a\\u000ab").endsWith("...");
    }

    @Test
    @Timeout(60)
    void tenThousandStrategiesAreRead() {
        StringBuilder text = new StringBuilder("strategies:\n");
        for (int index = 0; index < 10_000; index++) {
            text.append("  - strategy_id: s").append(index).append('\n');
            text.append("    strategy_type: trend_multifactor\n    version: \"1.0.0\"\n    timeframe: 1d\n");
            text.append("    symbols: [SPY, AAPL, BAC]\n    params: {fast: 20, slow: 100, enter: 0.5}\n");
        }
        Catalog catalog = reader.read("c.yaml", text.toString());
        assertThat(catalog.strategies()).hasSize(10_000);
        assertThat(catalog.strategies().getLast().where("/params/slow")).isEqualTo("c.yaml:60001:30");
    }
}
