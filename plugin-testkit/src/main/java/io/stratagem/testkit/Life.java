package io.stratagem.testkit;

import io.stratagem.kernel.run.RunSnapshot;
import io.stratagem.kernel.run.Snapshots;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import io.stratagem.store.ControlEntry;
import io.stratagem.store.DecisionRecord;
import io.stratagem.store.MemoryDecisionStore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One process of a run that is interrupted: its state at some epoch, and what it wrote until then and beyond. What a process wrote beyond
 * its last state, the next one has to write again.
 */
final class Life implements Snapshots {
    private final MemoryDecisionStore store = new MemoryDecisionStore();
    private final long wanted;
    private @Nullable RunSnapshot state;
    private int decisions;
    private int controls;

    /** A life whose state is taken at the first block from this epoch on. */
    Life(long wanted) {
        this.wanted = wanted;
    }

    MemoryDecisionStore store() {
        return store;
    }

    @Override
    public boolean isDue(long epochs) {
        return state == null && epochs >= wanted;
    }

    @Override
    public void take(RunSnapshot taken) {
        // Through bytes, as another process would have it.
        StateWriter bits = new StateWriter();
        taken.save(bits);
        state = RunSnapshot.read(new StateReader(bits.bytes()));
        decisions = store.decisions().size();
        controls = store.controls().size();
    }

    /** The state, or null when the run ended before. */
    @Nullable
    RunSnapshot state() {
        return state;
    }

    List<DecisionRecord> decisionsBefore() {
        return store.decisions().subList(0, decisions);
    }

    List<DecisionRecord> decisionsBeyond() {
        return store.decisions().subList(decisions, store.decisions().size());
    }

    List<ControlEntry> controlsBefore() {
        return store.controls().subList(0, controls);
    }

    /** What took effect beyond the state without being asked for, in order. */
    List<ControlEntry> unforeseen(List<ControlEntry> asked) {
        List<ControlEntry> beyond = new ArrayList<>(
                store.controls().subList(controls, store.controls().size()));
        beyond.removeAll(asked);
        return beyond;
    }
}
