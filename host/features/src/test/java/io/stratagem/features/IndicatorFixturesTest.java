package io.stratagem.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Every indicator fixture, under the convention it names. */
class IndicatorFixturesTest {
    private final Map<String, Bars> barsByFile = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> everyFixtureAgreesWithTheFeatureOfItsConvention() throws IOException {
        return cases().stream()
                .filter(one -> !FixtureFormulas.WITHOUT_FEATURE.containsKey(one.indicator()))
                .map(one -> DynamicTest.dynamicTest(one.name(), () -> check(one)));
    }

    @Test
    void theListOfFixturesWithoutAFeatureHasNoStaleEntry() throws IOException {
        Set<String> indicators = new TreeSet<>();
        cases().forEach(one -> indicators.add(one.indicator()));
        assertThat(indicators).containsAll(FixtureFormulas.WITHOUT_FEATURE.keySet());
    }

    private void check(FixtureCase one) {
        Bars bars = bars(one.input());
        for (Map.Entry<String, JsonNode> output : one.outputs().entrySet()) {
            double[] ours = FixtureFormulas.values(one.file(), one.indicator(), output.getKey(), one.params(), bars);
            if (output.getValue().isArray()) {
                one.checkPoints(ours, output.getValue(), 1);
            } else {
                one.checkPoints(ours, output.getValue().get("points"), 2);
                one.checkTotals(ours, output.getValue());
            }
        }
    }

    private Bars bars(JsonNode input) {
        if (input.has("file")) {
            return barsByFile.computeIfAbsent(input.get("file").asString(), Bars::file);
        }
        return Bars.of(
                doubles(input, "open"),
                doubles(input, "high"),
                doubles(input, "low"),
                doubles(input, "close"),
                doubles(input, "volume"));
    }

    private static double[] doubles(JsonNode input, String field) {
        return input.path(field).valueStream().mapToDouble(JsonNode::asDouble).toArray();
    }

    private static List<FixtureCase> cases() throws IOException {
        List<FixtureCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(SharedFiles.require("fixtures/indicators"))) {
            for (Path path : files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                JsonNode document = SharedFiles.json(path);
                for (JsonNode one : document.get("cases")) {
                    cases.add(new FixtureCase(path.getFileName().toString(), document, one));
                }
            }
        }
        return cases;
    }
}
