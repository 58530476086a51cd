package io.stratagem.kernel.commit;

import io.stratagem.kernel.generation.Strategy;
import io.stratagem.kernel.ledger.Ledger;
import io.stratagem.kernel.ledger.Position;
import io.stratagem.market.Series;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import io.stratagem.store.json.CodePoints;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The one place that knows whose positions are orphaned: those of a strategy that can no longer speak for them, until it can again.
 * With {@code on_disable: flatten} it asks for their exits, once per loss. Confined to the committer.
 */
final class OrphanDesk {
    /** Whether exits are still to be asked for. */
    private enum Debt {
        NONE,
        OWED,
        /** Asked for, recorded as held, and to be asked for again when operators let go. */
        HELD
    }

    private final Ledger ledger;
    private final MergedPositions merged;
    private final EntryGates gates;
    private final SortedMap<Integer, Loss> losses = new TreeMap<>();

    OrphanDesk(Ledger ledger, MergedPositions merged, EntryGates gates) {
        this.ledger = ledger;
        this.merged = merged;
        this.gates = gates;
    }

    /** Says whether a strategy can speak for its positions from now on; saying the same again changes nothing. */
    void follow(Strategy strategy, boolean speaks) {
        if (speaks) {
            losses.remove(strategy.index());
        } else {
            losses.computeIfAbsent(strategy.index(), index -> new Loss(strategy));
        }
    }

    /** Goes on with the debts of strategies that are still lost, each under its place in this generation. */
    void succeed(OrphanDesk before, Map<String, Strategy> strategies) {
        for (Loss loss : before.losses.values()) {
            Strategy now = strategies.get(loss.strategy.id());
            if (now != null) {
                losses.put(now.index(), new Loss(now, loss.debt));
            }
        }
    }

    void save(StateWriter out) {
        out.putInt(losses.size());
        for (Loss loss : losses.values()) {
            out.putText(loss.strategy.id());
            out.putInt(loss.debt.ordinal());
        }
    }

    void restore(StateReader in, Map<String, Strategy> strategies) {
        int count = in.getCount();
        for (int i = 0; i < count; i++) {
            String id = in.getText();
            Debt debt = Debt.values()[in.getCount(Debt.values().length - 1)];
            Strategy strategy = strategies.get(id);
            if (strategy == null) {
                throw new IllegalArgumentException("the positions of " + id + " are orphaned, and nobody knows it");
            }
            losses.put(strategy.index(), new Loss(strategy, debt));
        }
    }

    /** How many positions a strategy holds, of its own or through merged ones. */
    int countOf(Strategy strategy) {
        return held(strategy).size();
    }

    /** Whether no strategy has lost its positions. */
    boolean isEmpty() {
        return losses.isEmpty();
    }

    /**
     * The exits to be decided at this epoch, by strategy in evaluation order, then symbol and holder by code point. One that is held is
     * suppressed already: by an advisory mode for good, by a pause or the full kill switch until they end.
     */
    List<Candidate> exits() {
        List<Candidate> exits = new ArrayList<>();
        for (Loss loss : losses.values()) {
            boolean heldByOperators = gates.operatorsHold(loss.strategy) != null;
            boolean due = loss.debt == Debt.OWED || (loss.debt == Debt.HELD && !heldByOperators);
            if (due) {
                for (Held held : held(loss.strategy)) {
                    Candidate exit = Candidate.onDisable(loss.strategy, held.series(), held.mergedOwner());
                    String reason = gates.hold(exit);
                    if (reason != null) {
                        exit.suppress(reason);
                    }
                    exits.add(exit);
                }
                loss.debt = heldByOperators ? Debt.HELD : Debt.NONE;
            }
        }
        return exits;
    }

    /** The positions a strategy has lost, by symbol and holder; empty while it speaks for them. */
    List<OrphanedPosition> of(Strategy strategy) {
        if (!losses.containsKey(strategy.index())) {
            return List.of();
        }
        return held(strategy).stream()
                .map(held -> new OrphanedPosition(held.series().symbol(), held.holder(), held.notional()))
                .toList();
    }

    private List<Held> held(Strategy strategy) {
        List<Held> all = new ArrayList<>();
        for (Position position : ledger.ofOwner(strategy.id())) {
            if (position.wantedSide() != 0) {
                all.add(new Held(position.series(), strategy.id(), false, position.acceptedAmount()));
            }
        }
        for (MergedPositions.Part part : merged.partsOf(strategy.id())) {
            Position position = ledger.find(part.owner(), part.symbol());
            if (position != null && position.wantedSide() != 0) {
                all.add(new Held(position.series(), part.owner(), true, part.notional()));
            }
        }
        all.sort(Comparator.comparing((Held held) -> held.series().symbol(), CodePoints.ORDER)
                .thenComparing(Held::holder, CodePoints.ORDER));
        return all;
    }

    /** A strategy that cannot speak, and what is still to be done about it. */
    private static final class Loss {
        private final Strategy strategy;
        private Debt debt;

        Loss(Strategy strategy, Debt debt) {
            this.strategy = strategy;
            this.debt = debt;
        }

        Loss(Strategy strategy) {
            this.strategy = strategy;
            debt = switch (strategy.entry().onDisable()) {
                case HOLD -> Debt.NONE;
                case FLATTEN -> Debt.OWED;
            };
        }
    }

    /** One position of its own, or its part of a merged one. */
    private record Held(Series series, String holder, boolean isMerged, double notional) {
        @Nullable
        String mergedOwner() {
            return isMerged ? holder : null;
        }
    }
}
