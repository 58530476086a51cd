package io.stratagem.kernel.run;

import io.stratagem.kernel.generation.Strategy;
import io.stratagem.kernel.lane.Lane;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
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

    /** Writes all counts there are, those under the generation at work included. */
    void save(StateWriter out, Incumbent incumbent, List<Lane> lanes) {
        RunTotals all = new RunTotals();
        byStrategy.forEach((strategyId, total) -> {
            Total copy = new Total();
            copy.evaluations = total.evaluations;
            copy.skips.putAll(total.skips);
            copy.quiet.putAll(total.quiet);
            all.byStrategy.put(strategyId, copy);
        });
        all.add(incumbent, lanes);
        out.putInt(all.byStrategy.size());
        all.byStrategy.forEach((strategyId, total) -> {
            out.putText(strategyId);
            out.putLong(total.evaluations);
            put(total.skips, out);
            put(total.quiet, out);
        });
    }

    /** Counts on from what another run had counted. */
    void restore(StateReader in) {
        int strategies = in.getCount();
        for (int i = 0; i < strategies; i++) {
            Total total = byStrategy.computeIfAbsent(in.getText(), unseen -> new Total());
            total.evaluations = in.getLong();
            take(in, total.skips);
            take(in, total.quiet);
        }
    }

    private static void put(Map<String, Long> counts, StateWriter out) {
        out.putInt(counts.size());
        counts.forEach((reason, count) -> {
            out.putText(reason);
            out.putLong(count);
        });
    }

    private static void take(StateReader in, Map<String, Long> counts) {
        int reasons = in.getCount();
        for (int i = 0; i < reasons; i++) {
            counts.put(in.getText(), in.getLong());
        }
    }

    /** What was counted for a strategy under generations that are gone. */
    Total of(Strategy strategy) {
        return byStrategy.getOrDefault(strategy.id(), NOTHING);
    }
}
