package io.stratagem.kernel.commit;

import io.stratagem.guard.Trip;
import io.stratagem.kernel.breaker.BreakerBoard;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.kernel.watch.Kill;
import io.stratagem.store.CircuitOrder;
import io.stratagem.store.Confirmation;
import io.stratagem.store.ControlEntry;
import io.stratagem.store.ControlKind;
import io.stratagem.store.DecisionStore;

/**
 * Applies control entries at the epochs they name, each journaled before it takes effect. Confined to the committer.
 *
 * <p>A replay gives all entries at the start. Kills of a strategy are not applied here but come back from where they happened, in a
 * replay as in the run they are from.
 */
final class ControlDesk {
    private final Generation generation;
    private final ControlState state;
    private final BreakerBoard breakers;
    private final ConfirmationDesk confirmations;
    private final DecisionStore store;
    private final ControlAgenda agenda;

    ControlDesk(Generation generation, CommitState remembered, BreakerBoard breakers, DecisionStore store) {
        this.generation = generation;
        state = remembered.control();
        confirmations = remembered.confirmations();
        agenda = remembered.agenda();
        this.breakers = breakers;
        this.store = store;
    }

    void beginEpoch(long epoch, long eventTimeMillis) {
        ControlEntry given = agenda.takeDue(epoch);
        while (given != null) {
            if (!isDoneElsewhere(given)) {
                ControlEntry entry =
                        new ControlEntry(epoch, eventTimeMillis, given.kind(), given.subject(), given.argument());
                store.control(entry);
                apply(entry);
            }
            given = agenda.takeDue(epoch);
        }
    }

    private void apply(ControlEntry entry) {
        switch (entry.kind()) {
            case PAUSE -> state.pause(entry.subject());
            case RESUME -> state.resume(entry.subject());
            case CONFIRM -> confirmations.confirm(entry.subject(), Confirmation.parse(entry.argument()));
            case KILL_SWITCH_ON -> state.kill(entry.argument().equals(ControlEntry.ALL));
            case KILL_SWITCH_OFF -> state.revive();
            case OVERRIDE -> breakers.obey(entry.subject(), CircuitOrder.parse(entry.argument()));
            case WALL_CLOCK_KILL, MEMORY_KILL -> disable(entry);
            case GENERATION_SWITCH, EPOCH_CLOSED_BY_TIMER -> {}
        }
    }

    /** Kills come back from where they happened, and a generation takes over before its first epoch is read. */
    private boolean isDoneElsewhere(ControlEntry entry) {
        if (entry.kind() == ControlKind.GENERATION_SWITCH) {
            return true;
        }
        boolean kill = entry.kind() == ControlKind.WALL_CLOCK_KILL || entry.kind() == ControlKind.MEMORY_KILL;
        return kill
                && generation.strategies().stream()
                        .anyMatch(strategy -> strategy.id().equals(entry.subject()));
    }

    /** Journals a kill and disables the strategy's plugin, unless it is disabled already. */
    void kill(Strategy strategy, Kill kill, String argument, long epoch, long eventTimeMillis) {
        if (!breakers.isDisabled(strategy.index())) {
            ControlKind kind = kill.trip() == Trip.MEMORY ? ControlKind.MEMORY_KILL : ControlKind.WALL_CLOCK_KILL;
            store.control(new ControlEntry(epoch, eventTimeMillis, kind, strategy.id(), argument));
            breakers.disablePlugin(strategy.index());
        }
        if (kill.isLast()) {
            openAll(epoch, eventTimeMillis);
        }
    }

    private void openAll(long epoch, long eventTimeMillis) {
        for (Strategy strategy : generation.strategies()) {
            if (!breakers.isDisabled(strategy.index())) {
                ControlEntry entry = new ControlEntry(
                        epoch, eventTimeMillis, ControlKind.OVERRIDE, strategy.id(), CircuitOrder.OPEN.text());
                store.control(entry);
                apply(entry);
            }
        }
    }

    private void disable(ControlEntry entry) {
        for (Strategy strategy : generation.strategies()) {
            if (strategy.plugin().id().equals(entry.subject()) && !breakers.isDisabled(strategy.index())) {
                breakers.disablePlugin(strategy.index());
            }
        }
    }
}
