package io.stratagem.sources;

import io.stratagem.market.MarketEvent;
import org.jspecify.annotations.Nullable;

/**
 * One stream of events, in its own order, which should be the order of their event times. Used by one thread, the sequencer's.
 *
 * <p>A source counts and reports what it skips in the {@link DataReport} of the run. When its data end early it notes that there with
 * {@link DataReport#endedEarly} and ends; only a strict run makes {@link #next()} throw.
 */
public interface EventSource extends AutoCloseable {
    /** The file, or another name a person knows it by. */
    String name();

    /**
     * The next event, or null at the end. May block while a live stream is silent.
     *
     * @throws io.stratagem.api.error.FaultException at the first malformed row of a strict run; the source is at its end then
     */
    @Nullable
    MarketEvent next();

    /** The line of the event {@link #next()} gave last, from 1; 0 for a source without lines. */
    long line();

    @Override
    void close();
}
