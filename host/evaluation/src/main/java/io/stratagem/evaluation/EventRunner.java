package io.stratagem.evaluation;

import io.stratagem.api.OverlayPlugin;
import io.stratagem.api.SignalPlugin;
import io.stratagem.api.StrategyIntent;
import io.stratagem.api.state.FeatureWindow;
import io.stratagem.guard.Budget;
import io.stratagem.guard.MeteredThread;
import io.stratagem.guard.Trip;
import io.stratagem.market.Series;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates one signal or overlay strategy, event by event, for the symbols whose rows share one column order. Owned by one lane
 * thread. Allocates nothing unless there is an intent or an error.
 *
 * <p>Per event: advance feature windows, count the event, stop while warming up, skip when a required feature is missing, call the
 * plugin, check what came back, commit its state. On a {@link MeteredThread} the call and the checks run inside the strategy's budget;
 * on any other thread woven code cannot run.
 */
public final class EventRunner {
    private final BoundStrategy strategy;
    private final int[] columns;
    private final int[] required;
    private final FeatureWindow[] windows;
    private final EventVector vector;
    private final Transaction transaction;
    private final SignalPlugin.@Nullable Evaluator signal;
    private final OverlayPlugin.@Nullable Evaluator overlay;
    private final Answer answer;
    private final Budget budget;
    private StrategyIntent intent = StrategyIntent.NONE;
    private @Nullable PluginError error;
    private int missing = -1;

    /**
     * A runner for rows whose feature {@code i} of the strategy stands in column {@code columns[i]}.
     *
     * @throws IllegalArgumentException if the strategy is a frame strategy, which sees epochs and not events
     */
    public EventRunner(BoundStrategy strategy, int[] columns, Series series) {
        this.strategy = strategy;
        this.columns = columns.clone();
        required = strategy.requiredColumns(columns);
        windows = strategy.featureWindows();
        vector = strategy.newVector(this.columns, series);
        transaction =
                strategy.newTransaction(strategy.declaration().stateLayout().perSymbol());
        answer = new Answer(strategy.overlayCap());
        budget = strategy.budget();
        Object evaluator = strategy.declaration().evaluator();
        signal = evaluator instanceof SignalPlugin.Evaluator of ? of : null;
        overlay = evaluator instanceof OverlayPlugin.Evaluator of ? of : null;
        if (signal == null && overlay == null) {
            throw new IllegalArgumentException(strategy.strategyId() + " is evaluated per epoch, not per event");
        }
    }

    /** Moves windows and warm-up on without asking for a decision. */
    public void observe(StateArea area, double[] row) {
        for (FeatureWindow window : windows) {
            area.append(window.index(), row[columns[window.feature().index()]]);
        }
        area.countEvent();
    }

    /**
     * One event. Afterwards {@link #intent}, {@link #error}, {@link #answer} and {@link #missingColumn} tell the rest, until the next
     * call.
     *
     * @param row the features of this event; NaN means missing
     * @throws ThreadRevoked if the thread was given up meanwhile; nothing was committed
     */
    public EvaluationResult evaluate(StateArea area, double[] row, Series series, long eventTimeMillis) {
        observe(area, row);
        if (area.events() <= strategy.warmupEvents()) {
            return EvaluationResult.WARMING_UP;
        }
        for (int column : required) {
            if (!Double.isFinite(row[column])) {
                missing = column;
                return EvaluationResult.FEATURE_MISSING;
            }
        }
        vector.show(row, series, eventTimeMillis);
        transaction.begin(area, series.symbol(), eventTimeMillis);
        MeteredThread thread = MeteredThread.currentOrNull();
        if (thread == null) {
            return finish(call(), null);
        }
        thread.arm(budget);
        EvaluationResult result;
        try {
            result = call();
        } finally {
            thread.disarm();
        }
        if (!thread.mayGoOn()) {
            throw new ThreadRevoked();
        }
        return finish(result, thread.trip());
    }

    /** Everything that can touch the plugin's code or data; nothing here is seen by others yet. */
    private EvaluationResult call() {
        try {
            return signal != null ? runSignal(signal) : runOverlay();
        } catch (Throwable thrown) {
            return fail(PluginError.thrown(thrown, budget));
        }
    }

    private EvaluationResult runSignal(SignalPlugin.Evaluator evaluator) {
        StrategyIntent given = evaluator.onEvent(vector, transaction);
        if (transaction.problem() != null) {
            return fail(PluginError.output(transaction.problem()));
        }
        if (given == StrategyIntent.NONE) {
            return EvaluationResult.NOTHING;
        }
        String problem =
                given == null ? "onEvent returned null instead of StrategyIntent.NONE" : OutputCheck.problem(given);
        if (problem != null) {
            return fail(PluginError.output(problem));
        }
        intent = given;
        return EvaluationResult.INTENT;
    }

    private EvaluationResult runOverlay() {
        answer.begin();
        if (overlay != null) {
            overlay.onEvent(vector, transaction, answer);
        }
        String problem = answer.problem() != null ? answer.problem() : transaction.problem();
        return problem == null ? EvaluationResult.NOTHING : fail(PluginError.output(problem));
    }

    private EvaluationResult finish(EvaluationResult result, @Nullable Trip trip) {
        vector.hide();
        transaction.end();
        answer.end();
        if (trip != null) {
            return fail(PluginError.exceeded(trip, budget));
        }
        if (result != EvaluationResult.ERROR) {
            transaction.commit();
        }
        return result;
    }

    private EvaluationResult fail(PluginError of) {
        error = of;
        return EvaluationResult.ERROR;
    }

    /** The intent after {@link EvaluationResult#INTENT}. */
    public StrategyIntent intent() {
        return intent;
    }

    /** What went wrong after {@link EvaluationResult#ERROR}. */
    public PluginError error() {
        if (error == null) {
            throw new IllegalStateException("no evaluation of " + strategy.strategyId() + " has failed yet");
        }
        return error;
    }

    /** The overlay's answer after {@link EvaluationResult#NOTHING}. */
    public Answer answer() {
        return answer;
    }

    /** The row's column of the first missing feature after {@link EvaluationResult#FEATURE_MISSING}. */
    public int missingColumn() {
        return missing;
    }

    /** Gates, observables and metrics of the last evaluation. */
    public Transaction trace() {
        return transaction;
    }
}
