package io.stratagem.features;

import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;

/**
 * One small computation of a series. It reads cells that earlier steps wrote and writes its own, once per bar; a cell without a
 * value holds {@code NaN}. A step keeps its memory in fields, allocates nothing after construction and belongs to one thread.
 *
 * <p>An input that is missing (NaN or infinite) is never absorbed: a recursive average skips it, a window is missing until the hole
 * has left it, and either continues with the next value.
 */
abstract class Step {
    /** Advances by one bar. */
    abstract void update(double[] cells);

    /** Forgets every bar. */
    abstract void reset();

    /** Writes what it remembers. */
    abstract void save(StateWriter out);

    /** Reads back what {@link #save} wrote. */
    abstract void load(StateReader in);

    static boolean isMissing(double value) {
        return !(Math.abs(value) <= Double.MAX_VALUE);
    }
}
