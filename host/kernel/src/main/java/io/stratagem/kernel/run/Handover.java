package io.stratagem.kernel.run;

import io.stratagem.api.Role;
import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.kernel.breaker.BreakerBoard;
import io.stratagem.kernel.commit.Committer;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.kernel.handover.Heir;
import io.stratagem.kernel.handover.Succession;
import io.stratagem.kernel.lane.Histories;
import io.stratagem.kernel.lane.KillPlan;
import io.stratagem.kernel.lane.Lane;
import io.stratagem.kernel.lane.LaneRoster;
import io.stratagem.kernel.lane.StopBoard;
import io.stratagem.kernel.lane.Wish;
import io.stratagem.kernel.ledger.Position;
import io.stratagem.kernel.shadow.ComparisonCounts;
import io.stratagem.store.json.CodePoints;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Puts a successor in the incumbent's place, between two epochs, while no lane and no committer works. Confined to the run's own thread.
 */
final class Handover {
    private static final Comparator<Wish> WISH_ORDER = Comparator.comparing(
                    (Wish wish) -> wish.strategy().id(), CodePoints.ORDER)
            .thenComparing(wish -> wish.series().symbol(), CodePoints.ORDER);

    private final List<Lane> lanes;
    private final Histories histories;
    private final LongSupplier nanoClock;
    private final RunTotals totals;

    Handover(List<Lane> lanes, Histories histories, RunTotals totals, LongSupplier nanoClock) {
        this.lanes = lanes;
        this.histories = histories;
        this.totals = totals;
        this.nanoClock = nanoClock;
    }

    /** The incumbent after an offer, the same when it was declined; the offer has its answer afterwards. */
    Incumbent decide(Incumbent before, Offer offer, long epoch, long lastEventTimeMillis) {
        long began = nanoClock.getAsLong();
        Successor successor = offer.successor();
        if (successor.succession().before() != before.generation()) {
            offer.outcome()
                    .complete(new SwitchOutcome.Declined(List.of(Fault.of(
                            ErrorCode.E_HOST_INTERNAL,
                            "generation " + successor.generation().number(),
                            "it was made to follow another generation than the one that runs"))));
            return before;
        }
        successor.include(lanes, histories);
        List<Fault> reasons = successor.warm();
        if (!reasons.isEmpty()) {
            offer.outcome().complete(new SwitchOutcome.Declined(reasons));
            return before;
        }
        Succession succession = successor.succession();
        Heir held = heldPromotion(before, succession);
        if (held != null) {
            offer.outcome()
                    .complete(new SwitchOutcome.Declined(List.of(Fault.of(
                            ErrorCode.E_STRAT_CIRCUIT_OPEN,
                            "candidate of " + held.strategy().id(),
                            "it is not promoted while its circuit is not closed"))));
            return before;
        }
        if (offer.isRehearsal()) {
            offer.outcome().complete(rehearsed(before, successor));
            return before;
        }
        before.committer().journalSwitch(succession, offer.argument(), epoch, Math.max(0, lastEventTimeMillis));
        Map<String, ComparisonCounts> comparisons =
                before.committer().state().comparisons().counts();
        List<LaneRoster> rostersBefore = new ArrayList<>();
        lanes.forEach(lane -> rostersBefore.add(lane.roster()));
        Incumbent after = takeOver(before, successor, epoch);
        StatePrints printsAfter = new StatePrints();
        lanes.forEach(lane -> printsAfter.add(lane.roster()));
        List<Wish> differing = differing(after, succession, lastEventTimeMillis);
        if (offer.emitsWishes()) {
            differing.forEach(after.committer()::emit);
        }
        answer(
                offer,
                succession,
                epoch,
                lastEventTimeMillis,
                rostersBefore,
                printsAfter,
                after,
                differing,
                comparisons,
                began);
        return after;
    }

    /** The strategy whose candidate is to take its place and could not speak; or null. */
    private static @Nullable Heir heldPromotion(Incumbent before, Succession succession) {
        for (Heir heir : succession.heirs()) {
            Strategy candidate = heir.predecessor();
            if (heir.isPromoted() && candidate != null && !before.breakers().isClosed(candidate.index())) {
                return heir;
            }
        }
        return null;
    }

    private SwitchOutcome rehearsed(Incumbent before, Successor successor) {
        Map<String, Integer> orphaned = new TreeMap<>();
        successor.succession().departed().forEach(gone -> {
            int positions = before.committer().positionsOf(gone);
            if (positions > 0) {
                orphaned.put(gone.id(), positions);
            }
        });
        List<Wish> differing = new ArrayList<>();
        for (int lane = 0; lane < lanes.size(); lane++) {
            successor
                    .roster(lane)
                    .series()
                    .forEach(series -> series.readWishes(wish -> addIfDiffering(wish, before, differing)));
        }
        differing.sort(WISH_ORDER);
        return new SwitchOutcome.Rehearsed(successor.succession(), orphaned, differing);
    }

    private Incumbent takeOver(Incumbent before, Successor successor, long epoch) {
        totals.add(before, lanes);
        StopBoard stops = successor.stops();
        stops.expect(new KillPlan(
                successor.generation(), before.committer().state().agenda().entriesFrom(epoch)));
        BreakerBoard breakers = successor.breakers();
        breakers.goOn(before.breakers().promoting(successor.generation().promoted()));
        for (int lane = 0; lane < lanes.size(); lane++) {
            LaneRoster roster = successor.roster(lane);
            roster.takeOver(lanes.get(lane).roster(), successor.succession(), stops);
            lanes.get(lane).succeed(roster, stops);
        }
        Committer committer = before.committer().succeed(successor.succession(), successor.parts(), breakers, stops);
        return new Incumbent(successor.generation(), successor.subscriptions(), stops, breakers, committer);
    }

    /** Hashes are computed here, after the switch: what the generation before held is changed by nobody any more. */
    private void answer(
            Offer offer,
            Succession succession,
            long epoch,
            long lastEventTimeMillis,
            List<LaneRoster> rostersBefore,
            StatePrints printsAfter,
            Incumbent after,
            List<Wish> differing,
            Map<String, ComparisonCounts> comparisons,
            long began) {
        Map<String, Integer> orphaned = new TreeMap<>();
        after.committer()
                .departed()
                .forEach(gone ->
                        orphaned.put(gone.id(), after.committer().orphans(gone).size()));
        Map<String, Long> warmupLeft = warmupLeft(after);
        long pauseMicros = (nanoClock.getAsLong() - began) / 1_000;
        offer.outcome().completeAsync(() -> {
            StatePrints printsBefore = new StatePrints();
            rostersBefore.forEach(printsBefore::add);
            return new SwitchOutcome.TookOver(
                    succession,
                    epoch,
                    lastEventTimeMillis,
                    printsBefore.hash(),
                    printsAfter.hash(),
                    printsAfter.size(),
                    orphaned,
                    differing,
                    comparisons,
                    warmupLeft,
                    pauseMicros);
        });
    }

    private List<Wish> differing(Incumbent after, Succession succession, long lastEventTimeMillis) {
        List<Wish> wishes = new ArrayList<>();
        for (Lane lane : lanes) {
            lane.roster().series().forEach(series -> series.readWishes(wishes::add));
        }
        for (Heir heir : succession.heirs()) {
            if (heir.isPromoted() && heir.strategy().plugin().role() == Role.SIGNAL) {
                addUnspoken(heir.strategy(), after, lastEventTimeMillis, wishes);
            }
        }
        List<Wish> differing = new ArrayList<>();
        wishes.forEach(wish -> addIfDiffering(wish, after, differing));
        differing.sort(WISH_ORDER);
        return differing;
    }

    /** Who was promoted without ever having spoken about a symbol would hold nothing there. */
    private static void addUnspoken(Strategy promoted, Incumbent after, long lastEventTimeMillis, List<Wish> wishes) {
        Set<String> spoken = new HashSet<>();
        wishes.stream()
                .filter(wish -> wish.strategy() == promoted)
                .forEach(wish -> spoken.add(wish.series().symbol()));
        for (Position position : after.committer().state().ledger().ofOwner(promoted.id())) {
            if (!spoken.contains(position.series().symbol())) {
                wishes.add(Wish.ofNothing(promoted, position.series(), lastEventTimeMillis));
            }
        }
    }

    private static void addIfDiffering(Wish wish, Incumbent holder, List<Wish> differing) {
        if (side(wish) != side(holder, wish)) {
            differing.add(wish);
        }
    }

    private static int side(Wish wish) {
        return switch (wish.note().intent().direction()) {
            case LONG -> 1;
            case SHORT -> -1;
            case FLAT -> 0;
        };
    }

    private static int side(Incumbent after, Wish wish) {
        Position position = after.committer()
                .state()
                .ledger()
                .find(wish.strategy().id(), wish.series().symbol());
        return position == null ? 0 : position.wantedSide();
    }

    private Map<String, Long> warmupLeft(Incumbent after) {
        List<Strategy> strategies = after.generation().strategies();
        long[] most = new long[strategies.size()];
        lanes.forEach(lane -> lane.roster().raiseWarmupLeft(most));
        Map<String, Long> left = new TreeMap<>();
        strategies.forEach(strategy -> {
            if (most[strategy.index()] > 0) {
                left.put(strategy.id(), most[strategy.index()]);
            }
        });
        return left;
    }
}
