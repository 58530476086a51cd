package io.stratagem.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One case of an indicator fixture. */
record FixtureCase(String file, JsonNode document, JsonNode node) {
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
            outputs.put(node.path("output").asString(indicator().toLowerCase(java.util.Locale.ROOT)), expected);
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
            if (row < firstComparableRow(ours.length)) {
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
        // TA-Lib holds a MACD back until its signal is there
        if (!indicator().equals("MACD") && firstRow > 0) {
            assertThat(ours[firstRow - 1]).as("%s before its first row", name()).isNaN();
        }
    }

    private void near(String what, double ours, double wanted, double absolute) {
        assertThat(Math.abs(ours - wanted))
                .as("%s %s: ours %s, wanted %s", name(), what, ours, wanted)
                .isLessThanOrEqualTo(Math.max(absolute, relative() * Math.abs(wanted)));
    }

    private double absolute() {
        return node.path("tolerance").path("abs").asDouble(0);
    }

    private double relative() {
        return node.path("tolerance").path("rel").asDouble(0);
    }

    /** One file's early rows depend on data before its beginning; it says to compare the second half. */
    private int firstComparableRow(int rows) {
        return file.equals("lean_spy_with_indicators.json") ? rows / 2 : 0;
    }
}
