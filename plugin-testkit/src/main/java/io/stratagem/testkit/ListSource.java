package io.stratagem.testkit;

import io.stratagem.market.MarketEvent;
import io.stratagem.market.SeriesTable;
import io.stratagem.sources.ResumableSource;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A source of events that are already there. */
public final class ListSource implements ResumableSource {
    private final List<? extends MarketEvent> events;
    private int next;

    public ListSource(List<? extends MarketEvent> events) {
        this.events = List.copyOf(events);
    }

    @Override
    public String name() {
        return "list";
    }

    @Override
    public @Nullable MarketEvent next() {
        return next < events.size() ? events.get(next++) : null;
    }

    @Override
    public long line() {
        return 0;
    }

    @Override
    public void save(StateWriter out, SeriesTable table) {
        out.putInt(next);
    }

    @Override
    public void restore(StateReader in, SeriesTable table) {
        next = in.getCount(events.size());
    }

    @Override
    public void close() {}
}
