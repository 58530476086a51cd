package io.stratagem.kernel.run;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.guard.watch.ExpendableThreads;
import io.stratagem.guard.watch.PluginCall;
import io.stratagem.kernel.breaker.BreakerBoard;
import io.stratagem.kernel.commit.CommitParts;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.handover.Succession;
import io.stratagem.kernel.lane.Histories;
import io.stratagem.kernel.lane.HistoryRing;
import io.stratagem.kernel.lane.Lane;
import io.stratagem.kernel.lane.LaneRoster;
import io.stratagem.kernel.lane.SeriesLane;
import io.stratagem.kernel.lane.StopBoard;
import io.stratagem.kernel.lane.Subscription;
import io.stratagem.kernel.lane.SubscriptionTable;
import io.stratagem.kernel.ledger.Ledger;
import io.stratagem.market.Instruments;
import io.stratagem.market.SeriesTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A generation made ready aside: its areas are allocated for every series the run has seen, and what cannot be carried over is made from
 * recent history, on an expendable thread. What is left for the switch is copying, and the few events that came meanwhile.
 */
final class Successor {
    private final Generation generation;
    private final Succession succession;
    private final SubscriptionTable subscriptions;
    private final List<LaneRoster> rosters = new ArrayList<>();
    private final StopBoard stops;
    private final BreakerBoard breakers;
    private final CommitParts parts;
    private final ExpendableThreads threads;
    private final Map<HistoryRing, Warming> warmings = new LinkedHashMap<>();
    private int included;

    private record Warming(LaneRoster roster, SeriesLane.Warmth warmth) {}

    /** Allocates; nothing of the plugins' runs yet. Reads what the lanes hold, which they go on using meanwhile. */
    Successor(
            Generation generation,
            Generation before,
            List<Lane> lanes,
            Histories histories,
            SeriesTable table,
            Instruments instruments,
            Ledger ledger,
            int runAhead,
            ExpendableThreads threads) {
        this.generation = generation;
        this.threads = threads;
        succession = Succession.between(before, generation);
        subscriptions = new SubscriptionTable(generation, instruments, lanes.size());
        stops = new StopBoard(generation);
        breakers = new BreakerBoard(generation, stops, runAhead);
        parts = new CommitParts(generation, table, ledger);
        for (int lane = 0; lane < lanes.size(); lane++) {
            rosters.add(new LaneRoster(generation, histories));
        }
        include(lanes, histories);
    }

    /** Opens every series the run has seen and this does not have yet. */
    void include(List<Lane> lanes, Histories histories) {
        if (histories.size() == included) {
            return;
        }
        List<HistoryRing> rings = histories.all();
        included = rings.size();
        for (HistoryRing ring : rings) {
            Subscription subscription = subscriptions.of(ring.series());
            LaneRoster roster = rosters.get(subscription.lane());
            if (!roster.has(ring.series())) {
                LaneRoster before = lanes.get(subscription.lane()).roster();
                SeriesLane.Warmth warmth = roster.prepare(subscription, ring, before, succession, parts.frames());
                if (warmth != null) {
                    warmings.put(ring, new Warming(roster, warmth));
                }
            }
        }
    }

    Generation generation() {
        return generation;
    }

    Succession succession() {
        return succession;
    }

    SubscriptionTable subscriptions() {
        return subscriptions;
    }

    /** Where nobody has stopped yet. */
    StopBoard stops() {
        return stops;
    }

    /** Closed circuits. */
    BreakerBoard breakers() {
        return breakers;
    }

    CommitParts parts() {
        return parts;
    }

    LaneRoster roster(int lane) {
        return rosters.get(lane);
    }

    /**
     * Plays what history has gained since the last call through what has to be made from it. Called aside as often as it helps, and once
     * at the switch itself.
     *
     * @return why the generation cannot take over; empty when it can
     */
    List<Fault> warm() {
        if (warmings.isEmpty()) {
            return List.of();
        }
        PluginCall<Boolean> call = threads.call("stratagem-warm-" + generation.number(), () -> {
            warmings.forEach((ring, warming) -> warming.roster().warm(ring.series(), warming.warmth()));
            return true;
        });
        return switch (call) {
            case PluginCall.Returned<Boolean> done -> List.of();
            case PluginCall.Stuck<Boolean> stuck ->
                refused(ErrorCode.E_STRAT_STUCK, "making its state from history did not end", stuck.where());
            case PluginCall.Exceeded<Boolean> exceeded ->
                refused(
                        ErrorCode.E_STRAT_BUDGET_EXCEEDED,
                        "making its state from history exceeded the budget",
                        exceeded.trip().name());
            case PluginCall.Threw<Boolean> threw ->
                refused(
                        ErrorCode.E_HOST_INTERNAL,
                        "making its state from history failed",
                        threw.type() + " " + threw.message() + " at " + threw.where());
            case PluginCall.Refused<Boolean> refused ->
                refused(ErrorCode.E_HOST_RESTART, "its state was not made from history", "");
        };
    }

    private List<Fault> refused(ErrorCode code, String what, String seen) {
        return List.of(new Fault(code, "generation " + generation.number(), what, seen));
    }
}
