package io.stratagem.kernel.commit;

import io.stratagem.api.Portfolio;
import io.stratagem.evaluation.EvaluationResult;
import io.stratagem.evaluation.FrameRunner;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.kernel.lane.FeatureHasher;
import io.stratagem.kernel.lane.IntentNote;
import io.stratagem.kernel.lane.LaneLog;
import io.stratagem.kernel.ledger.Ledger;
import io.stratagem.kernel.ledger.Position;
import io.stratagem.market.Series;
import io.stratagem.market.SeriesTable;
import io.stratagem.store.json.CodePoints;
import io.stratagem.store.json.DocumentHasher;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One frame strategy in the committer: its runner, its universe and its view of the ledger. */
final class FrameDesk implements Portfolio {
    private final Strategy strategy;
    private final Ledger ledger;
    private final List<Series> universe;
    private FrameRunner runner;
    private final Map<Integer, Integer> placeBySeries = new HashMap<>();
    private final double[] row;
    private final FeatureHasher hasher;
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

    private void count(EvaluationResult result) {
        switch (result) {
            case WARMING_UP -> warmingUp++;
            case FEATURE_MISSING -> missing++;
            case NOTHING, INTENT, ERROR -> {}
        }
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
        if (stale) {
            runner.observe(place, row, 0, eventTimeMillis);
        } else {
            count(runner.offer(place, row, 0, eventTimeMillis));
        }
    }

    /** An intent of the last run on its way. */
    Candidate candidate(FrameRunner.Emission emission) {
        int[] columns = new int[row.length];
        Arrays.setAll(columns, index -> index);
        String hash = hasher.hash(columns, runner.row(emission.index()));
        IntentNote note = new IntentNote(
                emission.intent(),
                hash,
                unseen(strategy.bound().declaration().observables().size()),
                unseen(strategy.bound().declaration().gates().size()));
        return new Candidate(strategy, runner.series(emission.index()), Integer.MAX_VALUE, note);
    }

    private static double[] unseen(int length) {
        double[] values = new double[length];
        Arrays.fill(values, Double.NaN);
        return values;
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
        return ledger.find(strategy.id(), runner.symbol(index));
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
        return ledger.openOrPending(strategy.id());
    }
}
