package io.stratagem.probe;

import io.stratagem.evaluation.BoundStrategy;
import io.stratagem.evaluation.EvaluationResult;
import io.stratagem.evaluation.FrameRunner;
import io.stratagem.evaluation.PluginError;
import io.stratagem.market.Series;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plays a frame strategy over all symbols of a track, with paper positions that follow its targets. */
final class FramePlayer implements Player {
    private static final double[] NOTHING_SHOWN = {};

    private final BoundStrategy strategy;
    private final List<Series> universe;
    private final FrameRunner runner;
    private final PaperPortfolio portfolio;
    private final int interval;

    FramePlayer(BoundStrategy strategy, List<Series> universe, boolean watchState) {
        this.strategy = strategy;
        this.universe = universe;
        runner = new FrameRunner(strategy, universe);
        portfolio = new PaperPortfolio(universe.size());
        interval = Player.stateInterval(watchState, runner.snapshot().length);
    }

    @Override
    public Outcome play(Track track, int event) {
        long time = track.times()[event];
        boolean missing = false;
        for (int symbol = 0; symbol < universe.size(); symbol++) {
            if (track.present()[event][symbol]) {
                missing |=
                        runner.offer(symbol, track.rows()[event][symbol], 0, time) == EvaluationResult.FEATURE_MISSING;
            }
        }
        portfolio.mark(track.closes()[event]);
        EvaluationResult result = runner.run(time, portfolio);
        if (result == EvaluationResult.WARMING_UP && missing) {
            result = EvaluationResult.FEATURE_MISSING;
        }
        List<Said> said = new ArrayList<>();
        for (FrameRunner.Emission emission : runner.emissions()) {
            said.add(new Said(universe.get(emission.index()).symbol(), emission.intent()));
            portfolio.follow(emission.index(), emission.intent());
        }
        @Nullable PluginError error = result == EvaluationResult.ERROR ? runner.error() : null;
        StateImage state = Player.isWatched(event, interval) ? StateImage.of(runner.snapshot()) : StateImage.NONE;
        return new Outcome(result, said, null, error, NOTHING_SHOWN, state);
    }

    @Override
    public byte[] snapshot() {
        byte[] positions = portfolio.snapshot();
        byte[] declared = runner.snapshot();
        return ByteBuffer.allocate(positions.length + declared.length)
                .put(positions)
                .put(declared)
                .array();
    }

    @Override
    public void restore(byte[] snapshot) {
        byte[] positions = new byte[portfolio.snapshot().length];
        byte[] declared = new byte[snapshot.length - positions.length];
        ByteBuffer.wrap(snapshot).get(positions).get(declared);
        portfolio.restore(positions);
        runner.restore(declared);
    }

    @Override
    public Player again() {
        return new FramePlayer(strategy, universe, interval > 0);
    }
}
