package io.stratagem.sources;

import io.stratagem.market.SeriesTable;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;

/** A source that can go on in another process where it stood in this one: it knows its place, and its data can be had again. */
public interface ResumableSource extends EventSource {
    /** Writes where it stands, between two calls of {@link #next()}; what it counted is in the report of the run. */
    void save(StateWriter out, SeriesTable table);

    /**
     * Goes on where another stood, before the first call of {@link #next()}. Nothing is counted.
     *
     * @param table numbers the series of this run, which had other numbers in the other
     * @throws io.stratagem.api.error.FaultException with {@code E_RUN_STATE} if its data are not what the other read
     * @throws IllegalArgumentException if the state is damaged
     */
    void restore(StateReader in, SeriesTable table);
}
