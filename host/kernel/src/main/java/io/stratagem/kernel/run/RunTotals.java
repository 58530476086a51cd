package io.stratagem.kernel.run;

import io.stratagem.kernel.generation.Strategy;
import io.stratagem.kernel.lane.Lane;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was counted under generations that are gone, by strategy_id. Confined to the run's own thread. */
final class RunTotals {
    private static final Total NOTHING = new Total();

    private final Map<String, Total> byStrategy = new HashMap<>();

    /** The counts of one strategy. */
    static final class Total {
        private long evaluations;
        private final Map<String, Long> skips = new TreeMap<>();
        private final Map<String, Long> quiet = new TreeMap<>();

        long evaluations() {
            return evaluations;
        }

        Map<String, Long> skips() {
            return skips;
        }

        Map<String, Long> quiet() {
            return quiet;
        }
    }

    /** Adds what was counted under a generation before it is replaced. */
    void add(Incumbent incumbent, List<Lane> lanes) {
        for (Strategy strategy : incumbent.generation().strategies()) {
            Total total = byStrategy.computeIfAbsent(strategy.id(), unseen -> new Total());
            int index = strategy.index();
            total.evaluations += incumbent.committer().frameEvaluations(index);
            for (Lane lane : lanes) {
                total.evaluations += lane.roster().counters(index).evaluations();
                lane.roster().counters(index).addSkips(total.skips);
                lane.roster().counters(index).addQuiet(total.quiet);
            }
            incumbent.committer().addFrameSkips(index, total.skips);
        }
    }

    /** What was counted for a strategy under generations that are gone. */
    Total of(Strategy strategy) {
        return byStrategy.getOrDefault(strategy.id(), NOTHING);
    }
}
