package io.stratagem.kernel.lane;

import io.stratagem.api.feature.FeatureHandle;
import io.stratagem.kernel.generation.Strategy;
import java.util.List;
import java.util.Map;

/** What one lane counted for one strategy. Written by that lane; read elsewhere only as a moving number. */
public final class StrategyCounters {
    private final Strategy strategy;
    private final long[] missingByFeature;
    private final long[] failedGates;
    private long evaluations;
    private long warmingUp;
    private long stale;
    private long stopped;
    private long nothing;

    StrategyCounters(Strategy strategy) {
        this.strategy = strategy;
        missingByFeature = new long[strategy.bound().declaration().features().size()];
        failedGates = new long[strategy.bound().declaration().gates().size()];
    }

    void warmingUp() {
        warmingUp++;
    }

    void stale() {
        stale++;
    }

    void stopped() {
        stopped++;
    }

    void missing(int feature) {
        missingByFeature[feature]++;
    }

    void evaluated() {
        evaluations++;
    }

    void nothing(int failedGate) {
        if (failedGate >= 0) {
            failedGates[failedGate]++;
        } else {
            nothing++;
        }
    }

    /** How often the plugin was called. */
    public long evaluations() {
        return evaluations;
    }

    /** How many events went into warming up. */
    public long warmingUpEvents() {
        return warmingUp;
    }

    /** Adds skipped events by reason: the plugin was not called. */
    public void addSkips(Map<String, Long> byReason) {
        add(byReason, "warming_up", warmingUp);
        add(byReason, "stale", stale);
        add(byReason, "circuit_open", stopped);
        List<FeatureHandle> features = strategy.bound().declaration().features();
        for (int feature = 0; feature < missingByFeature.length; feature++) {
            // The text is made only where it is needed: a switch adds the counts of every strategy.
            if (missingByFeature[feature] > 0) {
                add(byReason, "missing:" + features.get(feature).spec(), missingByFeature[feature]);
            }
        }
    }

    /** Adds evaluations without an intent by the first gate that did not pass, or {@code no_transition} where all did. */
    public void addQuiet(Map<String, Long> byGate) {
        for (int gate = 0; gate < failedGates.length; gate++) {
            add(byGate, strategy.bound().declaration().gates().get(gate).name(), failedGates[gate]);
        }
        add(byGate, "no_transition", nothing);
    }

    private static void add(Map<String, Long> counts, String reason, long count) {
        if (count > 0) {
            counts.merge(reason, count, Long::sum);
        }
    }
}
