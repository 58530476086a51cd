package io.stratagem.app.operate;

import io.stratagem.app.report.ComparisonWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/** A receipt, as it is journaled, for a person to read. */
public final class ReceiptText {
    private static final int DIGITS = 12;

    private ReceiptText() {}

    /** What it did, one thing a line. */
    public static List<String> lines(JsonNode receipt, boolean dryRun) {
        List<String> lines = new ArrayList<>();
        lines.add(headline(receipt, dryRun));
        add(lines, "carried", names(receipt.path("carried")));
        add(lines, "re-warmed", pairs(receipt.path("rewarmed")));
        add(lines, "added", names(receipt.path("added")));
        add(lines, "removed", names(receipt.path("removed")));
        add(lines, "disabled", pairs(receipt.path("disabled")));
        add(lines, "orphaned", pairs(receipt.path("orphaned")));
        add(lines, "differing", names(receipt.path("differing")));
        add(lines, "compared", compared(receipt.path("comparisons")));
        add(lines, "warming up", pairs(receipt.path("warmup_left")));
        add(lines, "bundles", bundles(receipt));
        add(lines, "unloaded", pairs(receipt.path("unloaded")));
        add(lines, "pinned", pairs(receipt.path("pinned")));
        add(lines, "refused", names(receipt.path("refused")));
        if (!receipt.path("to_keep").isEmpty()) {
            lines.add("  to keep it, change in the catalog file:");
            names(receipt.path("to_keep")).forEach(change -> lines.add("    " + change));
        }
        return lines;
    }

    private static String headline(JsonNode receipt, boolean dryRun) {
        long from = receipt.path("from").asLong();
        long to = receipt.path("to").asLong();
        if (!receipt.path("refused").isEmpty()) {
            return "refused: generation " + from + " goes on";
        }
        if (from == to) {
            return "nothing " + (dryRun ? "would change" : "changed") + ": generation " + from + " goes on";
        }
        if (dryRun) {
            return "generation " + to + " would take over from generation " + from;
        }
        long epoch = receipt.path("epoch").asLong();
        if (epoch < 0) {
            return "generation " + to + " follows generation " + from + " in the next run";
        }
        return String.format(
                Locale.ROOT,
                "generation %d took over from generation %d at epoch %d (%s), pause %.3f ms",
                to,
                from,
                epoch,
                receipt.path("cause").asString(""),
                receipt.path("millis").path("pause").asDouble(0));
    }

    private static void add(List<String> lines, String what, List<String> each) {
        if (!each.isEmpty()) {
            lines.add(String.format(Locale.ROOT, "  %-11s %s", what, String.join(", ", each)));
        }
    }

    private static List<String> names(JsonNode array) {
        return array.valueStream().map(each -> each.asString("")).toList();
    }

    private static List<String> pairs(JsonNode object) {
        return object.propertyStream()
                .map(each -> each.getKey() + " (" + plain(each.getValue()) + ")")
                .toList();
    }

    private static List<String> compared(JsonNode comparisons) {
        return comparisons
                .propertyStream()
                .map(each -> each.getKey() + " (" + ComparisonWords.of(each.getValue()) + ")")
                .toList();
    }

    private static String plain(JsonNode value) {
        if (!value.isArray()) {
            return value.asString();
        }
        StringJoiner joined = new StringJoiner("; ");
        names(value).forEach(joined::add);
        return joined.toString();
    }

    /** Those that are used before or after alone. */
    private static List<String> bundles(JsonNode receipt) {
        List<String> changes = new ArrayList<>();
        JsonNode before = receipt.path("artifacts_before");
        JsonNode after = receipt.path("artifacts_after");
        before.propertyStream()
                .filter(each -> !each.getValue().equals(after.path(each.getKey())))
                .forEach(each -> changes.add("-" + each.getKey() + " " + digest(each.getValue())));
        after.propertyStream()
                .filter(each -> !each.getValue().equals(before.path(each.getKey())))
                .forEach(each -> changes.add("+" + each.getKey() + " " + digest(each.getValue())));
        return changes;
    }

    private static String digest(JsonNode value) {
        String hex = value.asString("");
        return hex.substring(0, Math.min(DIGITS, hex.length()));
    }
}
