package io.stratagem.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.feature.FeatureKind;
import io.stratagem.api.feature.FeatureSpec;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** One case of an indicator fixture. */
record FixtureCase(String file, JsonNode document, JsonNode node) {
    /** TA-Lib holds these back until the slower of its two outputs is there. */
    private static final Set<String> HELD_BACK = Set.of("MACD", "STOCH");

    /** Absolute tolerances that replace a case's own, by file and indicator, where the reference itself is less exact. */
    private static final Map<String, Double> REFERENCE_IS_ROUNDED = Map.of(
            // running sums over 293,230 bars; ours agrees with a two-pass reference to 1e-9 (see WindowMomentsTest)
            "talib_BTCUSD_1m.json STDDEV", 1e-6);

    /** First rows left out where a file's own beginning differs, by file. */
    private static final Map<String, Integer> CONVERGES = Map.of(
            // says itself that early rows depend on data before the file: the second half is compared
            "lean_spy_with_indicators.json",
            250,
            // StockCharts sums the first 14 movements before it smooths, TA-Lib the first 13: equal to 0.05 once that
            // has faded
            "lean_spy_adx.json",
            FeatureSpec.of(FeatureKind.ADX, 14).unstableEvents());

    String indicator() {
        return node.path("indicator").asString("PERFORMANCE");
    }

    JsonNode params() {
        return node.path("params");
    }

    JsonNode input() {
        return node.has("input") ? node.get("input") : document.path("input");
    }

    String name() {
        return file + " " + indicator() + " " + params() + " "
                + node.path("output").asString("");
    }

    /** The expectations by output name. */
    Map<String, JsonNode> outputs() {
        Map<String, JsonNode> outputs = new LinkedHashMap<>();
        JsonNode expected = node.get("expected");
        if (expected.isArray() || expected.has("points")) {
            outputs.put(node.path("output").asString(indicator().toLowerCase(Locale.ROOT)), expected);
        } else {
            expected.properties().forEach(entry -> outputs.put(entry.getKey(), entry.getValue()));
        }
        return outputs;
    }

    /** @param valueAt where the value stands in a point, after its row */
    void checkPoints(double[] ours, JsonNode points, int valueAt) {
        assertThat(points.size()).isPositive();
        for (JsonNode point : points) {
            int row = point.get(0).asInt();
            if (row < CONVERGES.getOrDefault(file, 0)) {
                continue;
            }
            double wanted = point.get(valueAt).asDouble();
            double allowed = Math.max(absolute(), relative() * Math.abs(wanted));
            assertThat(Math.abs(ours[row] - wanted))
                    .as("%s row %d: ours %s, wanted %s", name(), row, ours[row], wanted)
                    .isLessThanOrEqualTo(allowed);
        }
    }

    /** Count, sum, smallest and largest over every valid row. */
    void checkTotals(double[] ours, JsonNode expected) {
        int firstRow = node.get("first_valid_row").asInt();
        int count = 0;
        double sum = 0;
        double absoluteSum = 0;
        double smallest = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (int row = firstRow; row < ours.length; row++) {
            if (!Double.isNaN(ours[row])) {
                count++;
                sum += ours[row];
                absoluteSum += Math.abs(ours[row]);
                smallest = Math.min(smallest, ours[row]);
                largest = Math.max(largest, ours[row]);
            }
        }
        assertThat(count)
                .as("%s valid rows", name())
                .isEqualTo(expected.get("count").asInt());
        near("smallest", smallest, expected.get("min").asDouble(), absolute());
        near("largest", largest, expected.get("max").asDouble(), absolute());
        near("sum", sum, expected.get("sum").asDouble(), count * absolute() + relative() * absoluteSum);
        if (!HELD_BACK.contains(indicator()) && firstRow > 0) {
            assertThat(ours[firstRow - 1]).as("%s before its first row", name()).isNaN();
        }
    }

    private void near(String what, double ours, double wanted, double absolute) {
        assertThat(Math.abs(ours - wanted))
                .as("%s %s: ours %s, wanted %s", name(), what, ours, wanted)
                .isLessThanOrEqualTo(Math.max(absolute, relative() * Math.abs(wanted)));
    }

    private double absolute() {
        double own = node.path("tolerance").path("abs").asDouble(0);
        return REFERENCE_IS_ROUNDED.getOrDefault(file + " " + indicator(), own);
    }

    private double relative() {
        return node.path("tolerance").path("rel").asDouble(0);
    }
}
