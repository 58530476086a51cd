package io.stratagem.container.watch;

import java.util.Optional;

/**
 * Something that is looked at again and again, without a thread of its own: whoever owns it polls it, on one thread, and reads
 * {@link #latest} on any. Nothing here throws for what is watched; faults are part of the snapshots.
 *
 * @param <S> what a settled state is told by; immutable
 */
public sealed interface Watch<S> permits PluginWatch, FileWatch {
    /**
     * Looks if a look is due. Reads and judges what is new on the calling thread, which may take as long as admission takes.
     *
     * @return what is there, when it has settled and is another than before; the first time in any case
     */
    Optional<S> poll();

    /** Says that something may have changed, so that the next look comes as soon as looks may follow each other. */
    void hint();

    /** How long until a poll looks; 0 when it would now. */
    long dueInNanos();

    /** Whether something was seen that is not reported yet, or nothing was seen at all. */
    boolean isSettling();

    /** What was returned last; empty before the first. */
    Optional<S> latest();
}
