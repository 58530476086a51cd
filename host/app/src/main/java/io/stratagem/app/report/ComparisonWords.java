package io.stratagem.app.report;

import io.stratagem.kernel.shadow.ComparisonCounts;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How a candidate compares, for a person to read. */
public final class ComparisonWords {
    private ComparisonWords() {}

    /** {@code agreed 1,204 times, 14 of them on an intent; disagreed 3 times; 40 events not compared}. */
    public static String of(ComparisonCounts counts) {
        return of(JsonMapper.shared().valueToTree(ComparisonTree.of(counts)));
    }

    /** The same of what {@link ComparisonTree} made. */
    public static String of(JsonNode counts) {
        long apart = count(counts, "warming_up") + count(counts, "skipped") + count(counts, "failed");
        return String.format(
                Locale.ROOT,
                "agreed %,d times, %,d of them on an intent; disagreed %,d times; %,d events not compared",
                count(counts, "agreed"),
                count(counts, "agreed_intents"),
                count(counts, "disagreed"),
                apart);
    }

    private static long count(JsonNode counts, String name) {
        return counts.path(name).asLong();
    }
}
