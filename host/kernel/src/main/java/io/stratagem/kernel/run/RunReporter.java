package io.stratagem.kernel.run;

import io.stratagem.api.error.Fault;
import io.stratagem.kernel.breaker.BreakerBoard;
import io.stratagem.kernel.commit.Committer;
import io.stratagem.kernel.commit.OrphanedPosition;
import io.stratagem.kernel.commit.StrategyTally;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.kernel.lane.Lane;
import io.stratagem.kernel.ledger.Ledger;
import io.stratagem.kernel.ledger.Position;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Folds what lanes and committer counted into a report. */
final class RunReporter {
    private final List<Lane> lanes;
    private final RunTotals totals;

    RunReporter(List<Lane> lanes, RunTotals totals) {
        this.lanes = lanes;
        this.totals = totals;
    }

    RunReport report(Incumbent incumbent, long epochs, long events, long lastEventTimeMillis, List<Fault> fatal) {
        Committer committer = incumbent.committer();
        long[] warmupLeft = new long[incumbent.generation().strategies().size()];
        Arrays.fill(warmupLeft, -1);
        lanes.forEach(lane -> lane.roster().raiseWarmupLeft(warmupLeft));
        return new RunReport(
                epochs,
                events,
                lastEventTimeMillis,
                committer.state().written(),
                committer.state().conflicted(),
                committer.state().unmatchedConfirmations(),
                lanes.stream().mapToLong(lane -> lane.roster().gaps()).sum(),
                incumbent.generation().strategies().stream()
                        .map(strategy -> report(incumbent, strategy, warmupLeft[strategy.index()]))
                        .toList(),
                orphans(committer),
                committer.state().hashes().runHash(),
                committer.state().hashes().lineageHash(),
                fatal);
    }

    /** Positions of strategies that are evaluated no more. */
    private static Map<String, List<OrphanedPosition>> orphans(Committer committer) {
        Map<String, List<OrphanedPosition>> left = new TreeMap<>();
        for (Strategy gone : committer.departed()) {
            List<OrphanedPosition> positions = committer.orphans(gone);
            if (!positions.isEmpty()) {
                left.put(gone.id(), positions);
            }
        }
        return left;
    }

    private StrategyReport report(Incumbent incumbent, Strategy strategy, long warmupLeft) {
        Committer committer = incumbent.committer();
        BreakerBoard breakers = incumbent.breakers();
        Ledger ledger = committer.state().ledger();
        RunTotals.Total before = totals.of(strategy);
        int index = strategy.index();
        StrategyTally tally = committer.tally(index);
        long evaluations = before.evaluations() + committer.frameEvaluations(index);
        Map<String, Long> skips = new TreeMap<>(before.skips());
        Map<String, Long> quiet = new TreeMap<>(before.quiet());
        for (Lane lane : lanes) {
            evaluations += lane.roster().counters(index).evaluations();
            lane.roster().counters(index).addSkips(skips);
            lane.roster().counters(index).addQuiet(quiet);
        }
        committer.addFrameSkips(index, skips);
        List<Position> positions = ledger.ofOwner(strategy.id());
        return new StrategyReport(
                strategy.id(),
                strategy.plugin().id(),
                strategy.entry().mode().name().toLowerCase(Locale.ROOT),
                breakers.stateOf(index).text(),
                breakers.stateOfPlugin(index).text(),
                warmupLeft,
                evaluations,
                tally.emitted(),
                tally.entries(),
                tally.exits(),
                tally.suppressed(),
                tally.vetoed(),
                tally.errors(),
                tally.lastError(),
                skips,
                quiet,
                tally.scaledIntents(),
                tally.meanFactor(),
                ledger.openOrPending(strategy.id()),
                positions.stream().mapToDouble(Position::profit).sum(),
                positions.stream().mapToDouble(Position::costs).sum(),
                breakers.isClosed(index),
                breakers.openings(index),
                committer.orphans(strategy),
                committer.advice(strategy),
                Optional.ofNullable(committer.state().comparisons().of(strategy.id())));
    }
}
