package io.stratagem.probe;

import io.stratagem.api.FramePlugin;
import io.stratagem.evaluation.BoundStrategy;
import io.stratagem.evaluation.EventRunner;
import io.stratagem.market.Series;
import java.util.Arrays;
import java.util.List;

/** Plays one strategy over a track, with a declared state of its own. Used by one thread. */
interface Player {
    /** From what size on a state is looked at at some events only. */
    int LARGE_STATE_BYTES = 2_048;

    /** Evaluates one event of a track of the player's universe. */
    Outcome play(Track track, int event);

    /** What the host would keep of the strategy; exact bits. */
    byte[] snapshot();

    /** Goes on from what {@link #snapshot} gave. */
    void restore(byte[] snapshot);

    /** A player with the same evaluator object and a state in its beginning. */
    Player again();

    /**
     * The player for a strategy's role.
     *
     * @param watchState whether its outcomes tell the declared state
     */
    static Player of(BoundStrategy strategy, List<Series> universe, boolean watchState) {
        if (strategy.declaration().evaluator() instanceof FramePlugin.Evaluator) {
            return new FramePlayer(strategy, universe, watchState);
        }
        int[] columns = new int[strategy.declaration().features().size()];
        Arrays.setAll(columns, index -> index);
        return new EventPlayer(strategy, new EventRunner(strategy, columns, universe.getFirst()), watchState);
    }

    /** The image of a state of this size is taken at every so many events; 0 for never. */
    static int stateInterval(boolean watchState, int bytes) {
        return watchState ? 1 + bytes / LARGE_STATE_BYTES : 0;
    }

    /** Whether an image is taken at this event. */
    static boolean isWatched(int event, int interval) {
        return interval > 0 && event % interval == 0;
    }
}
