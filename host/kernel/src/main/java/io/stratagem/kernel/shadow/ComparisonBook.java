package io.stratagem.kernel.shadow;

import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.generation.ShadowPair;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How every candidate compares up to now. Outlives a generation: counts go on while strategy and candidate are the same code with the
 * same parameters, and are forgotten otherwise. Confined to the committer.
 */
public final class ComparisonBook {
    private final Map<String, Page> pages = new HashMap<>();

    private record Page(String subject, Comparison comparison) {}

    /** Keeps the pages of the pairs a generation has, and begins those it has anew. */
    public void follow(Generation generation) {
        Map<String, Page> before = Map.copyOf(pages);
        pages.clear();
        for (ShadowPair pair : generation.pairs()) {
            String subject = subject(pair.live()) + " " + subject(pair.candidate());
            Page page = before.get(pair.live().id());
            pages.put(
                    pair.live().id(),
                    page != null && page.subject().equals(subject) ? page : new Page(subject, new Comparison()));
        }
    }

    private static String subject(Strategy strategy) {
        return strategy.plugin().id() + " " + strategy.plugin().artifactDigest() + " " + strategy.parameterHash() + " "
                + strategy.entry().timeframe();
    }

    /** Where a pair is counted. */
    Comparison of(ShadowPair pair) {
        Page page = pages.get(pair.live().id());
        if (page == null) {
            throw new IllegalStateException(pair.live().id() + " has no candidate");
        }
        return page.comparison();
    }

    /** How the candidate of a strategy compares; null where it has none. */
    public @Nullable ComparisonCounts of(String strategyId) {
        Page page = pages.get(strategyId);
        return page == null ? null : page.comparison().counts();
    }

    /** How all of them compare, by the id of the strategy. */
    public Map<String, ComparisonCounts> counts() {
        Map<String, ComparisonCounts> counts = new TreeMap<>();
        pages.forEach((id, page) -> counts.put(id, page.comparison().counts()));
        return counts;
    }

    /** Writes all counts. */
    public void save(StateWriter out) {
        out.putInt(pages.size());
        pages.forEach((id, page) -> {
            out.putText(id);
            out.putText(page.subject());
            page.comparison().save(out);
        });
    }

    /** Goes on from what was written, where it is about the pairs that are followed. */
    public void restore(StateReader in) {
        int count = in.getCount();
        for (int i = 0; i < count; i++) {
            Page page = pages.get(in.getText());
            boolean isSame = in.getText().equals(page == null ? "" : page.subject());
            (page != null && isSame ? page.comparison() : new Comparison()).restore(in);
        }
    }
}
