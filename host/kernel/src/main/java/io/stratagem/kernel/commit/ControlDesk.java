package io.stratagem.kernel.commit;

import io.stratagem.kernel.breaker.BreakerBoard;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.store.Confirmation;
import io.stratagem.store.ControlEntry;
import io.stratagem.store.DecisionStore;
import java.util.List;

/**
 * Applies control entries at the epochs they name, each journaled before it takes effect. Confined to the committer.
 *
 * <p>A replay gives all entries at the start; {@code OVERRIDE} carries {@code open} or {@code closed} as its argument.
 */
final class ControlDesk {
    private final Generation generation;
    private final ControlState state;
    private final BreakerBoard breakers;
    private final ConfirmationDesk confirmations;
    private final DecisionStore store;
    private final List<ControlEntry> entries;
    private int next;

    ControlDesk(
            Generation generation,
            ControlState state,
            BreakerBoard breakers,
            ConfirmationDesk confirmations,
            DecisionStore store,
            List<ControlEntry> entries) {
        this.generation = generation;
        this.state = state;
        this.breakers = breakers;
        this.confirmations = confirmations;
        this.store = store;
        this.entries = List.copyOf(entries);
    }

    void beginEpoch(long epoch, long eventTimeMillis) {
        while (next < entries.size() && entries.get(next).epoch() <= epoch) {
            ControlEntry given = entries.get(next++);
            ControlEntry entry =
                    new ControlEntry(epoch, eventTimeMillis, given.kind(), given.subject(), given.argument());
            store.control(entry);
            apply(entry);
        }
    }

    private void apply(ControlEntry entry) {
        switch (entry.kind()) {
            case PAUSE -> state.pause(entry.subject());
            case RESUME -> state.resume(entry.subject());
            case CONFIRM -> confirmations.confirm(entry.subject(), Confirmation.parse(entry.argument()));
            case KILL_SWITCH_ON -> state.kill(entry.argument().equals(ControlEntry.ALL));
            case KILL_SWITCH_OFF -> state.revive();
            case OVERRIDE -> force(entry, entry.argument().equals("open"));
            case WALL_CLOCK_KILL, MEMORY_KILL -> force(entry, true);
            case GENERATION_SWITCH, EPOCH_CLOSED_BY_TIMER -> {}
        }
    }

    private void force(ControlEntry entry, boolean open) {
        for (Strategy strategy : generation.strategies()) {
            if (strategy.id().equals(entry.subject()) || strategy.plugin().id().equals(entry.subject())) {
                breakers.force(strategy.index(), open, entry.epoch());
            }
        }
    }
}
