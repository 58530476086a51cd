package io.stratagem.kernel.lane;

import io.stratagem.api.Role;
import io.stratagem.evaluation.Answer;
import io.stratagem.evaluation.EvaluationResult;
import io.stratagem.evaluation.EventRunner;
import io.stratagem.evaluation.StateArea;
import io.stratagem.evaluation.StateMapping;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.kernel.watch.Kill;
import io.stratagem.market.MarketEvent;
import io.stratagem.market.Series;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import org.jspecify.annotations.Nullable;

/** One strategy listening to one series, inside a lane. */
final class Listener {
    private final Strategy strategy;
    private final int[] columns;
    private final boolean overlay;
    private final @Nullable EventRunner runner;
    private final StateArea area;
    private final StrategyCounters counters;
    private final FeatureHasher hasher;
    private final long maxStalenessMillis;
    private final boolean isCompared;
    private @Nullable Wish wish;

    /**
     * A listener.
     *
     * @param runner null for a frame strategy, which is evaluated elsewhere
     * @param isCompared whether what it saw is noted beside what it said
     */
    Listener(
            Strategy strategy,
            int[] columns,
            @Nullable EventRunner runner,
            StrategyCounters counters,
            FeatureHasher hasher,
            boolean isCompared) {
        this.isCompared = isCompared;
        this.strategy = strategy;
        this.columns = columns;
        this.runner = runner;
        this.counters = counters;
        this.hasher = hasher;
        overlay = strategy.plugin().role() == Role.OVERLAY;
        area = strategy.bound().newArea();
        maxStalenessMillis = strategy.entry().maxStalenessMillis().orElse(Long.MAX_VALUE);
    }

    /** Forgets what it has seen, after a gap in the data. */
    void reset() {
        area.reset();
        wish = null;
    }

    /** Whether it is evaluated in the lane, unlike a frame strategy. */
    boolean isEvaluatedHere() {
        return runner != null;
    }

    /** Its declared state. */
    StateArea area() {
        return area;
    }

    /** What it would have said last over the history it was made from, or said last as a candidate before it was promoted; or null. */
    @Nullable
    Wish wish() {
        return wish;
    }

    /** Whether nobody is to act on its wishes. */
    boolean isCandidate() {
        return strategy.entry().isCandidate();
    }

    /** Writes its declared state, and of a candidate what it said last. */
    void save(StateWriter out) {
        out.putBytes(area.snapshot());
        Wish said = isCandidate() ? wish : null;
        out.putBoolean(said != null);
        if (said != null) {
            said.note().save(out);
            out.putLong(said.eventTimeMillis());
        }
    }

    /** Goes on from what was written. */
    void restore(Series series, StateReader in) {
        area.restore(in.getBytes());
        wish = in.getBoolean() ? new Wish(strategy, series, IntentNote.read(in), in.getLong()) : null;
    }

    /** Goes on where another was: what a candidate said last stays known, for the day it is promoted. */
    void takeOver(Listener before, StateMapping perSymbol) {
        area.takeOver(before.area, perSymbol);
        Wish said = before.wish;
        if (before.isCandidate() && said != null) {
            wish = new Wish(strategy, said.series(), said.note(), said.eventTimeMillis());
        }
    }

    /** Begins again with the history it is made from. */
    void restart(Series series, FrameWarmth frames) {
        area.reset();
        wish = null;
        if (runner == null) {
            frames.reset(strategy.index(), series);
        }
    }

    /**
     * Takes an event of the past. Once its features are stable it warms up as in a run, then decides, and nobody hears.
     *
     * @param seen how many events of the history there were, this one included
     */
    void rewarm(MarketEvent event, double[] row, long seen, FrameWarmth frames) {
        if (seen <= strategy.bound().declaration().unstableEvents()) {
            return;
        }
        if (runner == null) {
            double[] own = new double[columns.length];
            for (int feature = 0; feature < own.length; feature++) {
                own[feature] = row[columns[feature]];
            }
            frames.observe(strategy.index(), event.series(), own, event.eventTimeMillis());
        } else if (runner.evaluate(area, row, event.series(), event.eventTimeMillis()) == EvaluationResult.INTENT) {
            wish = new Wish(strategy, event.series(), intentNote(runner, row), event.eventTimeMillis());
        }
    }

    /** How many warm-up events are left. */
    long warmupLeft() {
        return Math.max(0, strategy.bound().warmupEvents() - area.events());
    }

    /**
     * Takes an event.
     *
     * @param stretch the stretch of evaluation it belongs to, or {@link StopBoard#STOPPED}
     */
    void onEvent(MarketEvent event, double[] row, int stretch, LaneLog log) {
        boolean stale = event.stalenessMillis() > maxStalenessMillis;
        if (runner == null) {
            offerRow(row, stale, log);
        } else if (stale) {
            runner.observe(area, row);
            counters.stale();
            log.note(Outcome.STALE);
        } else if (stretch == StopBoard.STOPPED) {
            runner.observe(area, row);
            counters.stopped();
            log.note(Outcome.STOPPED);
        } else {
            if (area.enter(stretch)) {
                wish = null;
            }
            evaluate(runner, event, row, log);
        }
    }

    /** Takes an event at which an earlier run gave the thread up: nothing is evaluated, and the same is noted. */
    void onPlannedKill(double[] row, Kill kill, LaneLog log) {
        if (runner != null) {
            runner.observe(area, row);
        }
        noteKill(kill, log);
    }

    /** Notes that the evaluation begun did not come back. */
    void noteKill(Kill kill, LaneLog log) {
        counters.evaluated();
        log.note(Outcome.KILLED);
        log.note(kill);
    }

    private void offerRow(double[] row, boolean stale, LaneLog log) {
        if (stale) {
            counters.stale();
        }
        log.note(Outcome.ROW);
        log.note(stale ? 1.0 : 0.0);
        for (int column : columns) {
            log.note(row[column]);
        }
    }

    private void evaluate(EventRunner with, MarketEvent event, double[] row, LaneLog log) {
        EvaluationResult result = with.evaluate(area, row, event.series(), event.eventTimeMillis());
        switch (result) {
            case WARMING_UP -> {
                counters.warmingUp();
                log.note(Outcome.WARMING_UP);
            }
            case FEATURE_MISSING -> {
                counters.missing(featureOf(with.missingColumn()));
                log.note(Outcome.FEATURE_MISSING);
            }
            case NOTHING -> {
                counters.evaluated();
                if (overlay) {
                    noteAnswer(with, log);
                } else {
                    counters.nothing(with.trace().failedGate());
                    log.note(Outcome.NOTHING);
                    noteSeen(with, row, log);
                }
            }
            case INTENT -> {
                counters.evaluated();
                IntentNote said = intentNote(with, row);
                log.note(Outcome.INTENT);
                log.note(said);
                noteSeen(with, row, log);
                if (isCandidate()) {
                    wish = new Wish(strategy, event.series(), said, event.eventTimeMillis());
                }
            }
            case ERROR -> {
                counters.evaluated();
                log.note(Outcome.ERROR);
                log.note(with.error());
            }
        }
    }

    /** For who compares it: observables, then features, in declared order. */
    private void noteSeen(EventRunner with, double[] row, LaneLog log) {
        if (isCompared) {
            int observables = strategy.bound().declaration().observables().size();
            for (int index = 0; index < observables; index++) {
                log.note(with.trace().observed(index));
            }
            for (int column : columns) {
                log.note(row[column]);
            }
        }
    }

    private int featureOf(int column) {
        for (int feature = 0; feature < columns.length; feature++) {
            if (columns[feature] == column) {
                return feature;
            }
        }
        throw new IllegalStateException("column " + column + " belongs to no feature of " + strategy.id());
    }

    private IntentNote intentNote(EventRunner with, double[] row) {
        double[] observed =
                new double[strategy.bound().declaration().observables().size()];
        for (int index = 0; index < observed.length; index++) {
            observed[index] = with.trace().observed(index);
        }
        double[] measured = new double[strategy.bound().declaration().gates().size()];
        for (int index = 0; index < measured.length; index++) {
            measured[index] = with.trace().measured(index);
        }
        return new IntentNote(with.intent(), hasher.hash(columns, row), observed, measured);
    }

    private void noteAnswer(EventRunner with, LaneLog log) {
        log.note(Outcome.ANSWER);
        Answer answer = with.answer();
        String longVeto = answer.longVeto();
        String shortVeto = answer.shortVeto();
        log.note(longVeto == null ? answer.longScale() : Double.NaN);
        log.note(shortVeto == null ? answer.shortScale() : Double.NaN);
        if (longVeto != null) {
            log.note((Object) longVeto);
        }
        if (shortVeto != null) {
            log.note((Object) shortVeto);
        }
        int observables = strategy.bound().declaration().observables().size();
        for (int index = 0; index < observables; index++) {
            log.note(with.trace().observed(index));
        }
    }
}
