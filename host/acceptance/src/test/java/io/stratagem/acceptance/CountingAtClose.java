package io.stratagem.acceptance;

import io.stratagem.market.MarketEvent;
import io.stratagem.sources.EventSource;
import org.jspecify.annotations.Nullable;

/** A source that tells when it is at its end. */
record CountingAtClose(EventSource source, Runnable atEnd) implements EventSource {
    @Override
    public String name() {
        return source.name();
    }

    @Override
    public @Nullable MarketEvent next() {
        MarketEvent event = source.next();
        if (event == null) {
            atEnd.run();
        }
        return event;
    }

    @Override
    public long line() {
        return source.line();
    }

    @Override
    public void close() {
        source.close();
    }
}
