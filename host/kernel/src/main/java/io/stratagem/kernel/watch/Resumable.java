package io.stratagem.kernel.watch;

import io.stratagem.kernel.generation.Strategy;
import org.jspecify.annotations.Nullable;

/**
 * Work that keeps its place in fields, so that another thread can go on with it when one was lost inside an evaluation. Confined to one
 * thread at a time, but for {@link #evaluating}.
 */
public interface Resumable {
    /** Goes on from its place to its end. */
    void proceed() throws InterruptedException;

    /** Steps over the evaluation at its place, which is recorded as killed; called before {@link #proceed} by the thread that goes on. */
    void stepOver(Kill kill);

    /**
     * The strategy being evaluated, or the one before. Asked by the watch while the work goes on, so it is a hint, and certain only of a
     * thread that has been inside the same evaluation for long.
     */
    @Nullable
    Strategy evaluating();
}
