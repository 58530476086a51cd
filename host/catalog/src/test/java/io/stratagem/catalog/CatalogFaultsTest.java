package io.stratagem.catalog;

import static io.stratagem.catalog.Refusals.faultsOf;
import static io.stratagem.catalog.Refusals.placesOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CatalogFaultsTest {
    /** A good catalog; lines are counted from 1. */
    private static final String GOOD = """
            schema_version: 1
            seed: 7
            conflict: {policy: net}
            strategies:
              - strategy_id: one
                strategy_type: trend_multifactor
                version: "1.0.0"
                symbols: [SPY, AAPL]
                timeframe: 1d
                params:
                  fast: 20
                  slow: 100
              - strategy_id: two
                strategy_type: mean_reversion
                version: 1.2.3
                symbols:
                  - SPY
                timeframe: 5m
            """;

    private final CatalogReader reader = new CatalogReader();

    private List<String> places(String text) {
        return placesOf(() -> reader.read("c.yaml", text));
    }

    private Fault only(String text) {
        List<Fault> faults = faultsOf(() -> reader.read("c.yaml", text));
        assertThat(faults).hasSize(1);
        return faults.getFirst();
    }

    @Test
    void theGoodCatalogIsAccepted() {
        assertThat(reader.read("c.yaml", GOOD).strategies()).hasSize(2);
    }

    @Test
    void aMissingFileIsUnreadable(@TempDir Path directory) {
        Path missing = directory.resolve("catalog.yaml");
        assertThat(placesOf(() -> reader.read(missing))).containsExactly("E_CAT_UNREADABLE " + missing);
    }

    @Test
    void aDirectoryIsUnreadable(@TempDir Path directory) {
        assertThat(placesOf(() -> reader.read(directory))).containsExactly("E_CAT_UNREADABLE " + directory);
    }

    @Test
    void aFileBeyondTheSizeLimitIsUnreadable(@TempDir Path directory) throws IOException {
        Path large = Files.write(directory.resolve("large.yaml"), new byte[FileContent.LIMIT_BYTES + 1]);
        assertThat(placesOf(() -> reader.read(large))).containsExactly("E_CAT_UNREADABLE " + large);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# nothing here\n", "---\n", "~", "null\n", "\uFEFF", "--- ~\n# end\n"})
    void anEmptyDocumentIsRefused(String text) {
        Fault fault = only(text);
        assertThat(fault.code()).isEqualTo(ErrorCode.E_CAT_EMPTY);
        assertThat(fault.sentence()).contains("strategies: []");
    }

    @Test
    void anEmptyListSaysThatThereAreNone() {
        assertThat(reader.read("c.yaml", "strategies: []").strategies()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    strategies: [1, 2                  | 1:18
                    strategies: [\\n\\tx: 1            | 2:6
                    strategies: [}                     | 1:14
                    strategies: []\\n oops: 1          | 2:2
                    strategies: []\\nseed: 'x          | 2:9
                    seed: a: b                         | 1:8
                    strategies: []\\n---\\nseed: 1     | 3:1
                    ? [a]\\n: b                        | 1:3
                    """)
    void whatIsNotYamlIsRefusedAtItsPlace(String text, String position) {
        String written = text.replace("\\n", "\n").replace("\\t", "\t");
        assertThat(places(written)).containsExactly("E_CAT_SYNTAX c.yaml:" + position);
    }

    @Test
    void anUnknownKeyIsRefusedWithTheLikelyOne() {
        Fault fault = only(GOOD.replace("version: \"1.0.0\"", "verison: x\n    version: \"1.0.0\""));
        assertThat(fault.code()).isEqualTo(ErrorCode.E_CAT_SCHEMA);
        assertThat(fault.where()).isEqualTo("c.yaml:7:5");
        assertThat(fault.seen()).isEqualTo("verison");
        assertThat(fault.what()).isEqualTo("strategies[0] has no field of that name; did you mean version?");
    }

    @Test
    void anUnknownKeyLikeNoneIsAnsweredWithAllOfThem() {
        assertThat(only("strategies: []\nwhatever_this_is: 1").what())
                .isEqualTo("the file has no field of that name; known are conflict, schema_version, seed, strategies");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    version: "1.0.0"     | version: 1.0         | 7:14  | text with three numbers
                    version: "1.0.0"     | version: 1           | 7:14  | put it in quotes
                    version: "1.0.0"     | version: "1.0"       | 7:14  | three numbers
                    version: "1.0.0"     | version:             | 7:13  | it has no value
                    timeframe: 1d        | timeframe: 1y        | 9:16  | tick, or a count
                    timeframe: 1d        | timeframe: 0d        | 9:16  | tick, or a count
                    symbols: [SPY, AAPL] | symbols: []          | 8:14  | must not be empty
                    symbols: [SPY, AAPL] | symbols: SPY         | 8:14  | a list of symbols
                    symbols: [SPY, AAPL] | symbols: [SPY, "A B"]| 8:20  | without blanks
                    symbols: [SPY, AAPL] | symbols: [SPY, 600519]|8:20  | put it in quotes
                    symbols: [SPY, AAPL] | symbols: [SPY, true] | 8:20  | put it in quotes
                    seed: 7              | seed: 7.5            | 2:7   | a whole number
                    seed: 7              | seed: seven          | 2:7   | a whole number
                    schema_version: 1    | schema_version: 2    | 1:17  | the number 1
                    policy: net          | policy: nett         | 3:20  | did you mean net?
                    policy: net          | quorum: 0            | 3:20  | at least 1
                    policy: net          | per_horizon: yes     | 3:25  | true or false
                    fast: 20             | fast: [20]           | 11:13 | a number, true, false or text
                    fast: 20             | fast:                | 11:12 | it has no value
                    strategy_id: one     | strategy_id: conflict:net | 5:18 | letters, digits
                    strategy_id: one     | strategy_id: ""      | 5:18  | letters, digits
                    trend_multifactor    | Trend-Multifactor    | 6:20  | lower-case words
                    """)
    void aWrongValueIsRefusedAtItsPlace(String old, String changed, String position, String clause) {
        Fault fault = only(GOOD.replaceFirst(Pattern.quote(old), changed));
        assertThat(fault.code()).isEqualTo(ErrorCode.E_CAT_SCHEMA);
        assertThat(fault.where()).isEqualTo("c.yaml:" + position);
        assertThat(fault.what()).contains(clause);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    mode: papper               | 10:11 | did you mean paper?
                    enabled: 'true'            | 10:14 | true or false
                    cooldown_seconds: -1       | 10:23 | at least 0
                    cooldown_seconds: 1.5      | 10:23 | a whole number
                    cooldown_seconds: 3000000000 | 10:23 | at most 2147483647
                    max_parallel_positions: 0  | 10:29 | at least 1
                    priority: high             | 10:15 | a whole number
                    max_staleness: 5           | 10:20 | a count and one of ms, s, m, h, d
                    max_staleness: 5 seconds   | 10:20 | a count and one of ms, s, m, h, d
                    max_staleness: 0s          | 10:20 | a count and one of ms, s, m, h, d
                    on_disable: sell           | 10:17 | must be one of hold, flatten
                    applies_to: two            | 10:17 | a list of strategy ids
                    feature_requirements: ['']  | 10:28 | must not be empty text
                    breaker: {error_percent: 0}   | 10:30 | above 0
                    breaker: {error_percent: 101} | 10:30 | at most 100
                    breaker: {cooldown: 3}        | 10:15 | did you mean cooldown_seconds?
                    breaker: {reenable: never}    | 10:25 | automatic
                    breaker: {policy: legacy, window: 5} | 10:31 | has no window
                    budget: {fuel: 0}             | 10:20 | at least 1
                    budget: {deadline: 2}         | 10:24 | a count and one of
                    models: [{role: x}]           | 10:14 | lacks artifact
                    """)
    void aWrongOptionalValueIsRefusedAtItsPlace(String line, String position, String clause) {
        Fault fault = only(GOOD.replaceFirst("    params:", "    " + line + "\n    params:"));
        assertThat(fault.code()).isEqualTo(ErrorCode.E_CAT_SCHEMA);
        assertThat(fault.where()).isEqualTo("c.yaml:" + position);
        assertThat(fault.what()).contains(clause);
    }

    @ParameterizedTest
    @ValueSource(strings = {"strategy_type: mean_reversion", "version: 1.2.3", "timeframe: 5m"})
    void aMissingFieldIsRefusedAtItsEntry(String line) {
        Fault fault = only(GOOD.replace("    " + line + "\n", ""));
        assertThat(fault.code()).isEqualTo(ErrorCode.E_CAT_SCHEMA);
        assertThat(fault.where()).isEqualTo("c.yaml:13:5");
        assertThat(fault.what()).isEqualTo("strategies[1] lacks " + line.substring(0, line.indexOf(':')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"seed: 1", "strategies:", "[]", "hello", "strategies: {}", "strategies: [one]", "- a"})
    void aFileWithoutAListOfStrategiesIsRefused(String text) {
        assertThat(only(text).code()).isEqualTo(ErrorCode.E_CAT_SCHEMA);
    }

    @Test
    void aStrategyIdThatStandsTwiceIsRefusedAtTheSecond() {
        Fault fault = only(GOOD.replace("strategy_id: two", "strategy_id: one"));
        assertThat(fault.code()).isEqualTo(ErrorCode.E_CAT_DUPLICATE);
        assertThat(fault.where()).isEqualTo("c.yaml:13:18");
        assertThat(fault.what()).endsWith("at line 5");
    }

    @Test
    void aKeyThatStandsTwiceIsRefusedAtTheSecond() {
        Fault fault = only(GOOD.replace("slow: 100", "fast: 100"));
        assertThat(fault.code()).isEqualTo(ErrorCode.E_CAT_DUPLICATE);
        assertThat(fault.where()).isEqualTo("c.yaml:12:7");
        assertThat(fault.what()).endsWith("first at line 11");
    }

    @Test
    void aSecondListOfStrategiesIsADuplicateAndNothingElse() {
        assertThat(places(GOOD + "strategies:\n  - {strategy_id: 5}\n")).containsExactly("E_CAT_DUPLICATE c.yaml:19:1");
    }

    @Test
    void aSymbolOrRoleThatStandsTwiceIsRefusedAtTheSecond() {
        String text = GOOD.replace("[SPY, AAPL]", "[SPY, AAPL, SPY]")
                .replace(
                        "timeframe: 5m", "timeframe: 5m\n    models: [{role: a, artifact: x}, {role: a, artifact: y}]");
        assertThat(places(text)).containsExactly("E_CAT_DUPLICATE c.yaml:8:26", "E_CAT_DUPLICATE c.yaml:19:45");
    }

    @Test
    void allFaultsComeAtOnceInTheOrderOfTheFile() {
        String text = GOOD.replace("seed: 7", "seed: x")
                .replace("version: \"1.0.0\"", "version: 1.0")
                .replace("slow: 100", "fast: 100")
                .replace("strategy_id: two", "strategy_id: one")
                .replace("timeframe: 5m", "timeframe: 5m\n    colour: red");
        assertThat(places(text))
                .containsExactly(
                        "E_CAT_SCHEMA c.yaml:2:7",
                        "E_CAT_SCHEMA c.yaml:7:14",
                        "E_CAT_DUPLICATE c.yaml:12:7",
                        "E_CAT_DUPLICATE c.yaml:13:18",
                        "E_CAT_SCHEMA c.yaml:19:5");
    }

    @Test
    void aFileFullOfFaultsIsCutWithACount() {
        List<Fault> faults = faultsOf(() -> reader.read("c.yaml", "strategies: [" + "1, ".repeat(1_500) + "]"));
        assertThat(faults).hasSize(FaultList.LIMIT + 1);
        assertThat(faults.getLast().what()).isEqualTo("has 500 more faults");
    }

    @Test
    void aSentenceNamesPlaceValueAndNextStep() {
        assertThat(only(GOOD.replace("policy: net", "policy: ensembel")).sentence())
                .isEqualTo("E_CAT_SCHEMA c.yaml:3:20: conflict.policy must be one of publish_all, first_wins,"
                        + " highest_confidence, net, ensemble; did you mean ensemble? (saw \"ensembel\"). Correct the"
                        + " given line; cnf/schemas/catalog.schema.json has every field.");
    }
}
