package io.stratagem.kernel.commit;

import io.stratagem.api.Portfolio;
import io.stratagem.api.StrategyIntent;
import io.stratagem.evaluation.EvaluationResult;
import io.stratagem.evaluation.FrameRunner;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.kernel.lane.FeatureHasher;
import io.stratagem.kernel.lane.IntentNote;
import io.stratagem.kernel.lane.LaneLog;
import io.stratagem.kernel.lane.Outcome;
import io.stratagem.kernel.ledger.Ledger;
import io.stratagem.kernel.ledger.Position;
import io.stratagem.kernel.shadow.FrameSide;
import io.stratagem.market.Series;
import io.stratagem.market.SeriesTable;
import io.stratagem.store.json.CodePoints;
import io.stratagem.store.json.DocumentHasher;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One frame strategy in the committer: its runner, its universe and its view of the ledger, where a candidate sees the positions of the
 * strategy it runs beside.
 */
final class FrameDesk implements Portfolio {
    private final Strategy strategy;
    private final Ledger ledger;
    private final List<Series> universe;
    private FrameRunner runner;
    private final Map<Integer, Integer> placeBySeries = new HashMap<>();
    private final double[] row;
    private final FeatureHasher hasher;

    /** By symbol, what its newest event meant for the frame, and when that was. */
    private final Outcome[] offered;

    private final long[] offeredAtMillis;

    /** How the newest evaluation ended: what else is not NOTHING holds for every symbol. */
    private Outcome ended = Outcome.NOTHING;

    private long evaluations;
    private long warmingUp;
    private long missing;

    FrameDesk(Strategy strategy, SeriesTable table, Ledger ledger) {
        this.strategy = strategy;
        this.ledger = ledger;
        universe = strategy.entry().symbols().stream()
                .distinct()
                .sorted(CodePoints.ORDER)
                .map(symbol -> table.series(symbol, strategy.entry().timeframe()))
                .toList();
        for (int place = 0; place < universe.size(); place++) {
            placeBySeries.put(universe.get(place).index(), place);
        }
        runner = new FrameRunner(strategy.bound(), universe);
        row = new double[strategy.bound().declaration().features().size()];
        hasher = new FeatureHasher(strategy, new DocumentHasher());
        offered = new Outcome[universe.size()];
        Arrays.fill(offered, Outcome.NOTHING);
        offeredAtMillis = new long[universe.size()];
        Arrays.fill(offeredAtMillis, Long.MIN_VALUE);
    }

    Strategy strategy() {
        return strategy;
    }

    FrameRunner runner() {
        return runner;
    }

    /** Leaves the runner to a thread that was given up inside it. */
    void replaceRunner() {
        runner = new FrameRunner(strategy.bound(), universe);
    }

    private Outcome count(EvaluationResult result) {
        return switch (result) {
            case WARMING_UP -> {
                warmingUp++;
                yield Outcome.WARMING_UP;
            }
            case FEATURE_MISSING -> {
                missing++;
                yield Outcome.FEATURE_MISSING;
            }
            case NOTHING, INTENT, ERROR -> Outcome.NOTHING;
        };
    }

    /** Says how the evaluation of an epoch ended: NOTHING when it was evaluated, whatever it said. */
    void ended(Outcome how) {
        ended = how;
    }

    /** How many symbols there are. */
    int places() {
        return universe.size();
    }

    /** The symbol of a place. */
    String symbol(int place) {
        return universe.get(place).symbol();
    }

    /** Whether a symbol had an event at an epoch, or the strategy spoke about it. */
    boolean isConcerned(int place, long eventTimeMillis) {
        return offeredAtMillis[place] == eventTimeMillis || said(place) != null;
    }

    /** Shows what the newest evaluation said about a symbol. */
    void show(int place, long eventTimeMillis, boolean isHeard, FrameSide side) {
        StrategyIntent said = said(place);
        side.fill(outcome(place, eventTimeMillis, isHeard, said), said, runner.row(place));
    }

    private Outcome outcome(int place, long eventTimeMillis, boolean isHeard, @Nullable StrategyIntent said) {
        if (!isHeard) {
            return Outcome.STOPPED;
        }
        if (ended != Outcome.NOTHING) {
            return ended;
        }
        if (said != null) {
            return Outcome.INTENT;
        }
        return offeredAtMillis[place] == eventTimeMillis ? offered[place] : Outcome.NOTHING;
    }

    private @Nullable StrategyIntent said(int place) {
        for (FrameRunner.Emission emission : runner.emissions()) {
            if (emission.index() == place) {
                return emission.intent();
            }
        }
        return null;
    }

    void evaluated() {
        evaluations++;
    }

    long evaluations() {
        return evaluations;
    }

    void addSkips(Map<String, Long> byReason) {
        if (warmingUp > 0) {
            byReason.merge("warming_up", warmingUp, Long::sum);
        }
        if (missing > 0) {
            byReason.merge("missing", missing, Long::sum);
        }
    }

    /** Takes the row of a symbol's event from a lane's log. */
    void offer(Series series, LaneLog log, boolean gap, long eventTimeMillis) {
        int place = place(series);
        if (gap) {
            runner.reset(place);
        }
        boolean stale = log.nextNumber() != 0;
        log.nextNumbers(row, row.length);
        offeredAtMillis[place] = eventTimeMillis;
        if (stale) {
            runner.observe(place, row, 0, eventTimeMillis);
            offered[place] = Outcome.STALE;
        } else {
            offered[place] = count(runner.offer(place, row, 0, eventTimeMillis));
        }
    }

    /** An intent of the last run on its way. */
    Candidate candidate(FrameRunner.Emission emission) {
        int[] columns = new int[row.length];
        Arrays.setAll(columns, index -> index);
        String hash = hasher.hash(columns, runner.row(emission.index()));
        IntentNote blind = IntentNote.ofNoEvent(strategy, emission.intent());
        IntentNote note = new IntentNote(emission.intent(), hash, blind.observed(), blind.measured());
        return new Candidate(strategy, runner.series(emission.index()), Integer.MAX_VALUE, note);
    }

    /** The number of a series in the frame. */
    int place(Series series) {
        Integer place = placeBySeries.get(series.index());
        if (place == null) {
            throw new IllegalStateException(series + " is not in the universe of " + strategy.id());
        }
        return place;
    }

    private @Nullable Position position(int index) {
        requireRunning();
        return ledger.find(strategy.entry().liveStrategyId(), runner.symbol(index));
    }

    private void requireRunning() {
        if (!runner.isRunning()) {
            throw new IllegalStateException("a portfolio is valid during its call only");
        }
    }

    @Override
    public double quantity(int index) {
        Position position = position(index);
        return position == null ? 0 : position.quantity();
    }

    @Override
    public double entryPrice(int index) {
        Position position = position(index);
        return position == null ? Double.NaN : position.averagePrice();
    }

    @Override
    public double marketValue(int index) {
        Position position = position(index);
        return position == null ? 0 : position.marketValue();
    }

    @Override
    public int openPositions() {
        requireRunning();
        return ledger.openOrPending(strategy.entry().liveStrategyId());
    }
}
