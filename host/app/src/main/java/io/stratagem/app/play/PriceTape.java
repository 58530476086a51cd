package io.stratagem.app.play;

import io.stratagem.market.MarketEvent;
import io.stratagem.market.SeriesTable;
import io.stratagem.sources.ResumableSource;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The newest prices of each symbol, noted as sources give them. One thread. */
final class PriceTape {
    private static final int LENGTH = 400;

    private final Map<String, Deque<Price>> bySymbol = new TreeMap<>();

    /** A price and when it became known. */
    record Price(long eventTimeMillis, double price) {}

    /** The same source, noted down as it is read. */
    ResumableSource recording(ResumableSource source) {
        return new ResumableSource() {
            @Override
            public String name() {
                return source.name();
            }

            @Override
            public @Nullable MarketEvent next() {
                MarketEvent event = source.next();
                if (event != null) {
                    note(event);
                }
                return event;
            }

            @Override
            public long line() {
                return source.line();
            }

            @Override
            public void save(StateWriter out, SeriesTable table) {
                source.save(out, table);
            }

            @Override
            public void restore(StateReader in, SeriesTable table) {
                source.restore(in, table);
            }

            @Override
            public void close() {
                source.close();
            }
        };
    }

    private void note(MarketEvent event) {
        Deque<Price> prices = bySymbol.computeIfAbsent(event.series().symbol(), symbol -> new ArrayDeque<>());
        prices.addLast(new Price(event.eventTimeMillis(), event.price()));
        if (prices.size() > LENGTH) {
            prices.removeFirst();
        }
    }

    /** The symbols seen, in order. */
    List<String> symbols() {
        return List.copyOf(bySymbol.keySet());
    }

    /** The newest prices known at a time, oldest first: sources are read a little ahead of what is decided. */
    List<Price> upTo(String symbol, long eventTimeMillis, int atMost) {
        List<Price> known = new ArrayList<>();
        for (Price price : bySymbol.getOrDefault(symbol, new ArrayDeque<>())) {
            if (price.eventTimeMillis() <= eventTimeMillis) {
                known.add(price);
            }
        }
        return known.subList(Math.max(0, known.size() - atMost), known.size());
    }
}
