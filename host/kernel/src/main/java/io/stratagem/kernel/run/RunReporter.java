package io.stratagem.kernel.run;

import io.stratagem.api.error.Fault;
import io.stratagem.kernel.breaker.BreakerBoard;
import io.stratagem.kernel.commit.Committer;
import io.stratagem.kernel.commit.StrategyTally;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.kernel.lane.Lane;
import io.stratagem.kernel.ledger.Ledger;
import io.stratagem.kernel.ledger.Position;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Folds what lanes and committer counted into a report. */
final class RunReporter {
    private final Generation generation;
    private final List<Lane> lanes;
    private final Committer committer;
    private final BreakerBoard breakers;
    private final Ledger ledger;

    RunReporter(Generation generation, List<Lane> lanes, Committer committer, BreakerBoard breakers, Ledger ledger) {
        this.generation = generation;
        this.lanes = lanes;
        this.committer = committer;
        this.breakers = breakers;
        this.ledger = ledger;
    }

    Ledger ledger() {
        return ledger;
    }

    RunReport report(long epochs, long events, long lastEventTimeMillis, List<Fault> fatal) {
        return new RunReport(
                epochs,
                events,
                lastEventTimeMillis,
                committer.decisions(),
                committer.conflicts(),
                committer.unmatchedConfirmations(),
                lanes.stream().mapToLong(Lane::gaps).sum(),
                generation.strategies().stream().map(this::report).toList(),
                committer.hashes().runHash(),
                committer.hashes().lineageHash(),
                fatal);
    }

    private StrategyReport report(Strategy strategy) {
        int index = strategy.index();
        StrategyTally tally = committer.tally(index);
        long evaluations = committer.frameEvaluations(index);
        long warmupLeft = -1;
        Map<String, Long> skips = new TreeMap<>();
        Map<String, Long> quiet = new TreeMap<>();
        for (Lane lane : lanes) {
            evaluations += lane.counters(index).evaluations();
            warmupLeft = Math.max(warmupLeft, lane.warmupLeft(index));
            lane.counters(index).addSkips(skips);
            lane.counters(index).addQuiet(quiet);
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
                committer.advice(strategy));
    }
}
