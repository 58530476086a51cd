package io.stratagem.kernel.commit;

import io.stratagem.kernel.generation.Strategy;
import io.stratagem.kernel.ledger.Ledger;
import io.stratagem.market.SeriesTable;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import io.stratagem.store.ControlEntry;
import io.stratagem.store.RunHashes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything the committer remembers that outlives a generation: positions, what operators said, cooldowns, advisory intents that wait,
 * sequences and hash chains. Nothing in it is of a plugin's making once {@link Committer#succeed} has run. Confined to the committer.
 */
public final class CommitState {
    private final Ledger ledger;
    private final MergedPositions merged = new MergedPositions();
    private final ControlState control = new ControlState();
    private final ControlAgenda agenda;
    private final ConfirmationDesk confirmations = new ConfirmationDesk();
    private final Cooldowns cooldowns = new Cooldowns();
    private final DecisionBook decisions = new DecisionBook();
    private final Map<String, StrategyTally> tallies = new HashMap<>();
    private final ConflictCount conflicts = new ConflictCount();

    /**
     * The state at the start of a run.
     *
     * @param entries what operators did, by epoch, for a replay with a control journal
     */
    public CommitState(Ledger ledger, List<ControlEntry> entries) {
        this.ledger = ledger;
        agenda = new ControlAgenda(entries);
    }

    /** The paper positions. */
    public Ledger ledger() {
        return ledger;
    }

    MergedPositions merged() {
        return merged;
    }

    ControlState control() {
        return control;
    }

    /** What is still to be done of a replayed control journal, and where operators speak. */
    public ControlAgenda agenda() {
        return agenda;
    }

    ConfirmationDesk confirmations() {
        return confirmations;
    }

    Cooldowns cooldowns() {
        return cooldowns;
    }

    DecisionBook decisions() {
        return decisions;
    }

    ConflictCount conflicts() {
        return conflicts;
    }

    /** Writes all of it, between two epochs; what is still to be done of a control journal is not part of it. */
    void save(StateWriter out) {
        ledger.save(out);
        merged.save(out);
        control.save(out);
        confirmations.save(out);
        cooldowns.save(out);
        decisions.save(out);
        out.putInt(tallies.size());
        tallies.forEach((strategyId, tally) -> {
            out.putText(strategyId);
            tally.save(out);
        });
        out.putLong(conflicts.conflicts());
    }

    /** Goes on where another one stood, before the first epoch. */
    void restore(StateReader in, Map<String, Strategy> strategies, SeriesTable table) {
        ledger.restore(in, table);
        merged.restore(in);
        control.restore(in);
        confirmations.restore(in, strategies, table);
        cooldowns.restore(in);
        decisions.restore(in);
        int counted = in.getCount();
        for (int i = 0; i < counted; i++) {
            tally(in.getText()).restore(in);
        }
        conflicts.restore(in.getLong());
    }

    /** What was counted for a strategy of this id, in whatever generation. */
    StrategyTally tally(String strategyId) {
        return tallies.computeIfAbsent(strategyId, unseen -> new StrategyTally());
    }

    /** Both hash chains. */
    public RunHashes hashes() {
        return decisions.hashes();
    }

    /** How many decisions were written, suppressed ones included. */
    public long written() {
        return decisions.decisions();
    }

    /** How many groups of intents had both directions. */
    public long conflicted() {
        return conflicts.conflicts();
    }

    /** How many confirmations met nothing that waited. */
    public long unmatchedConfirmations() {
        return confirmations.unmatched();
    }
}
