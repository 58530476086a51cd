package io.stratagem.kernel.shadow;

import io.stratagem.catalog.CandidateSettings;
import io.stratagem.catalog.CatalogEntry;
import io.stratagem.kernel.handover.Heir;
import io.stratagem.kernel.handover.Succession;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The promoted strategies that may still be taken back. Outlives a generation: a probation goes on while the strategy stays as it was
 * promoted, and ends when a person changes it. Confined to the committer.
 */
public final class Probations {
    private final Map<String, Probation> byStrategy = new HashMap<>();

    private static final class Probation {
        private final int within;
        private final long generationBefore;
        private long evaluations;

        Probation(int within, long generationBefore) {
            this.within = within;
            this.generationBefore = generationBefore;
        }
    }

    /** Follows a switch. */
    public void follow(Succession succession) {
        Map<String, Probation> before = Map.copyOf(byStrategy);
        byStrategy.clear();
        for (Heir heir : succession.heirs()) {
            String id = heir.strategy().id();
            Probation known = before.get(id);
            if (heir.isPromoted()) {
                begin(succession, id);
            } else if (known != null && heir.isUnchanged()) {
                byStrategy.put(id, known);
            }
        }
    }

    private void begin(Succession succession, String strategyId) {
        CatalogEntry entry = succession.before().catalog().find(strategyId);
        if (entry != null) {
            entry.candidate()
                    .map(CandidateSettings::rollbackWithinEvents)
                    .ifPresent(within -> within.ifPresent(events -> byStrategy.put(
                            strategyId,
                            new Probation(events, succession.before().number()))));
        }
    }

    /** Whether nobody is on probation. */
    public boolean isEmpty() {
        return byStrategy.isEmpty();
    }

    /**
     * Counts one evaluation.
     *
     * @param opened whether it made the strategy's own circuit open, for a while or for good
     * @return what failed; null while nothing did
     */
    public @Nullable FailedPromotion evaluated(String strategyId, boolean opened, long epoch) {
        Probation probation = byStrategy.get(strategyId);
        if (probation == null) {
            return null;
        }
        probation.evaluations++;
        if (opened || probation.evaluations >= probation.within) {
            byStrategy.remove(strategyId);
        }
        return opened
                ? new FailedPromotion(
                        strategyId, probation.evaluations, probation.within, probation.generationBefore, epoch)
                : null;
    }

    /** Writes who is on probation. */
    public void save(StateWriter out) {
        out.putInt(byStrategy.size());
        byStrategy.forEach((id, probation) -> {
            out.putText(id);
            out.putInt(probation.within);
            out.putLong(probation.generationBefore);
            out.putLong(probation.evaluations);
        });
    }

    /** Goes on from what was written. */
    public void restore(StateReader in) {
        byStrategy.clear();
        int count = in.getCount();
        for (int i = 0; i < count; i++) {
            String id = in.getText();
            Probation probation = new Probation(in.getInt(), in.getLong());
            probation.evaluations = in.getLong();
            byStrategy.put(id, probation);
        }
    }
}
