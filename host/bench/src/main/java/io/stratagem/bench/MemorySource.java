package io.stratagem.bench;

import io.stratagem.market.Bar;
import io.stratagem.market.MarketEvent;
import io.stratagem.sources.EventSource;
import org.jspecify.annotations.Nullable;

/** Bars that were made before anything is measured. */
final class MemorySource implements EventSource {
    private final Bar[] bars;
    private int next;

    MemorySource(Bar[] bars) {
        this.bars = bars;
    }

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public @Nullable MarketEvent next() {
        return next == bars.length ? null : bars[next++];
    }

    @Override
    public long line() {
        return next;
    }

    @Override
    public void close() {
        // memory has nothing to give back
    }
}
