package io.stratagem.probe;

import io.stratagem.api.OverlayPlugin;
import io.stratagem.evaluation.BoundStrategy;
import io.stratagem.evaluation.EvaluationResult;
import io.stratagem.evaluation.EventRunner;
import io.stratagem.evaluation.StateArea;
import io.stratagem.market.Series;
import java.util.List;

/** Plays a signal or an overlay for the first symbol of a track. */
final class EventPlayer implements Player {
    private static final double[] NOTHING_SHOWN = {};

    private final BoundStrategy strategy;
    private final EventRunner runner;
    private final StateArea area;
    private final int interval;
    private final boolean overlay;

    EventPlayer(BoundStrategy strategy, EventRunner runner, boolean watchState) {
        this.strategy = strategy;
        this.runner = runner;
        area = strategy.newArea();
        interval = Player.stateInterval(watchState, area.snapshot().length);
        overlay = strategy.declaration().evaluator() instanceof OverlayPlugin.Evaluator;
    }

    @Override
    public Outcome play(Track track, int event) {
        Series series = track.universe().getFirst();
        EvaluationResult result = runner.evaluate(area, track.rows()[event][0], series, track.times()[event]);
        boolean watched = result != EvaluationResult.WARMING_UP && Player.isWatched(event, interval);
        StateImage state = watched ? StateImage.of(area) : StateImage.NONE;
        return switch (result) {
            case WARMING_UP -> Outcome.WARMING_UP;
            case FEATURE_MISSING -> new Outcome(result, List.of(), null, null, NOTHING_SHOWN, state);
            case NOTHING ->
                new Outcome(result, List.of(), overlay ? Scales.of(runner.answer()) : null, null, shown(), state);
            case INTENT ->
                new Outcome(result, List.of(new Said(series.symbol(), runner.intent())), null, null, shown(), state);
            case ERROR -> new Outcome(result, List.of(), null, runner.error(), shown(), state);
        };
    }

    private double[] shown() {
        int observables = strategy.declaration().observables().size();
        double[] shown = new double[observables + strategy.declaration().gates().size()];
        for (int index = 0; index < shown.length; index++) {
            shown[index] = index < observables
                    ? runner.trace().observed(index)
                    : runner.trace().measured(index - observables);
        }
        return shown;
    }

    @Override
    public byte[] snapshot() {
        return area.snapshot();
    }

    @Override
    public void restore(byte[] snapshot) {
        area.restore(snapshot);
    }

    /** Shares the runner, as the symbols of a lane do. */
    @Override
    public Player again() {
        return new EventPlayer(strategy, runner, interval > 0);
    }
}
