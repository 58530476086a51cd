package io.stratagem.kernel.commit;

import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.ledger.Ledger;
import io.stratagem.market.SeriesTable;

/**
 * What a {@link Committer} has that needs nothing of the one before: made aside, so that the switch need not make it, by one thread, and
 * from then on the committer's.
 */
public final class CommitParts {
    private final Generation generation;
    private final Frames frames;
    private final OverlayBook overlays;

    /** Parts without history. */
    public CommitParts(Generation generation, SeriesTable table, Ledger ledger) {
        this.generation = generation;
        frames = new Frames(generation, table, ledger);
        overlays = new OverlayBook(generation);
    }

    /** Whose parts they are. */
    public Generation generation() {
        return generation;
    }

    /** The frame strategies. */
    public Frames frames() {
        return frames;
    }

    OverlayBook overlays() {
        return overlays;
    }
}
