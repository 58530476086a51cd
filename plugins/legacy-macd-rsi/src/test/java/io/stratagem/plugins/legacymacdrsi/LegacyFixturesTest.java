package io.stratagem.plugins.legacymacdrsi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.stratagem.api.Direction;
import io.stratagem.api.Reason;
import io.stratagem.api.StrategyIntent;
import io.stratagem.evaluation.EvaluationResult;
import io.stratagem.testkit.trial.Outcome;
import io.stratagem.testkit.trial.ProjectFiles;
import io.stratagem.testkit.trial.VectorTrial;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Every recorded decision of the rules this family keeps. Buy is LONG, sell is SHORT; where an input is missing, unreadable or not
 * finite the host skips the event, which is also what the record expects but for two rows that failed on NaN.
 */
final class LegacyFixturesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double DEFAULT_NOTIONAL = 100;

    @ParameterizedTest
    @ValueSource(strings = {"legacy_macd_rsi.jsonl", "bars_legacy_macd_rsi.jsonl"})
    void everyRecordedDecisionAgrees(String name) throws IOException {
        Path file = ProjectFiles.shared("fixtures/torghut").resolve(name);
        assumeTrue(Files.exists(file), "shared fixtures absent: " + file);
        List<String> rows = Files.readAllLines(file);
        SoftAssertions all = new SoftAssertions();

        for (String line : rows) {
            JsonNode row = JSON.readTree(line);
            compare(all, row.path("case_id").asString(), decide(row), row.path("expect"));
        }

        assertThat(rows).hasSize(100);
        all.assertAll();
    }

    private static Outcome decide(JsonNode row) {
        VectorTrial trial = new VectorTrial(new LegacyMacdRsi(), Map.of("notional", notional(row.path("params"))));
        Map<String, Double> values = new TreeMap<>();
        for (String feature : List.of("macd", "macd_signal", "rsi14")) {
            values.put(feature, number(row.path("values").path(feature)));
        }
        return trial.event(values);
    }

    private static void compare(SoftAssertions all, String id, Outcome seen, JsonNode expected) {
        JsonNode intent = expected.path("intent");
        if (intent.isNull()) {
            all.assertThat(seen.result()).as(id).isIn(EvaluationResult.NOTHING, EvaluationResult.FEATURE_MISSING);
            boolean inputMissing =
                    expected.path("suppression_reason").asString("").equals("legacy_required_inputs");
            boolean failed = !expected.path("error").isNull();
            if (inputMissing || failed) {
                all.assertThat(seen.result()).as(id).isEqualTo(EvaluationResult.FEATURE_MISSING);
            }
            return;
        }
        StrategyIntent given = seen.intent();
        Direction direction = intent.path("direction").asString().equals("buy") ? Direction.LONG : Direction.SHORT;
        all.assertThat(given.direction()).as(id).isEqualTo(direction);
        all.assertThat(new BigDecimal(Double.toString(given.confidence())))
                .as(id)
                .isEqualByComparingTo(intent.path("confidence").asString());
        all.assertThat(new BigDecimal(Double.toString(given.targetNotional())))
                .as(id)
                .isEqualByComparingTo(intent.path("target_notional").asString());
        all.assertThat(given.horizon()).as(id).isNull();
        all.assertThat(intent.path("horizon").asString()).as(id).isEqualTo("1Min");
        all.assertThat(given.rationale().stream().map(Reason::name).toList())
                .as(id)
                .isEqualTo(intent.path("explain")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
    }

    /** The record's rule for sizes; the catalog refuses what this maps to the default. */
    private static double notional(JsonNode params) {
        double given = number(params.path("max_notional_per_trade"));
        return given > 0 ? given : DEFAULT_NOTIONAL;
    }

    private static double number(JsonNode value) {
        if (value.isNumber()) {
            return value.asDouble();
        }
        try {
            return Double.parseDouble(value.asString(""));
        } catch (NumberFormatException unparsable) {
            return Double.NaN;
        }
    }
}
