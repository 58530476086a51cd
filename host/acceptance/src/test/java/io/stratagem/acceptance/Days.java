package io.stratagem.acceptance;

import io.stratagem.api.Timeframe;
import io.stratagem.market.Bar;
import io.stratagem.market.MarketEvent;
import io.stratagem.market.Series;
import io.stratagem.market.SeriesTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Daily bars from 1970-01-01 on, made for the occasion. */
final class Days {
    static final long MILLIS = 86_400_000L;

    private Days() {}

    /** So many days of each symbol; bar n opens at 100 + n and closes half higher. */
    static Function<SeriesTable, List<MarketEvent>> of(int count, String... symbols) {
        return table -> {
            List<MarketEvent> events = new ArrayList<>();
            for (int day = 0; day < count; day++) {
                for (String symbol : symbols) {
                    events.add(bar(series(table, symbol), day, 0));
                }
            }
            events.sort(Comparator.comparingLong(MarketEvent::eventTimeMillis)
                    .thenComparing(event -> event.series().symbol()));
            return events;
        };
    }

    /** One symbol on these days only. */
    static Function<SeriesTable, List<MarketEvent>> on(String symbol, int... days) {
        return table -> {
            List<MarketEvent> events = new ArrayList<>();
            for (int day : days) {
                events.add(bar(series(table, symbol), day, 0));
            }
            return events;
        };
    }

    static Series series(SeriesTable table, String symbol) {
        return table.series(symbol, Timeframe.parse("1d"));
    }

    /** The bar of a day, delivered so late. */
    static Bar bar(Series series, int day, long stalenessMillis) {
        double open = 100 + day;
        return new Bar(series, day * MILLIS, open, open + 1, open - 1, open + 0.5, 1_000, stalenessMillis);
    }
}
