package io.stratagem.testkit;

import io.stratagem.market.MarketEvent;
import io.stratagem.sources.EventSource;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A source of events that are already there. */
public final class ListSource implements EventSource {
    private final Iterator<? extends MarketEvent> events;

    public ListSource(List<? extends MarketEvent> events) {
        this.events = events.iterator();
    }

    @Override
    public String name() {
        return "list";
    }

    @Override
    public @Nullable MarketEvent next() {
        return events.hasNext() ? events.next() : null;
    }

    @Override
    public long line() {
        return 0;
    }

    @Override
    public void close() {}
}
