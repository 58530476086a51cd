package io.stratagem.escape.judge;

import io.stratagem.api.Timeframe;
import io.stratagem.market.Bar;
import io.stratagem.market.MarketEvent;
import io.stratagem.market.SeriesTable;
import java.util.ArrayList;
import java.util.List;

/** Daily bars of two symbols that two lanes share, made by a fixed formula. */
final class Days {
    static final List<String> SYMBOLS = List.of("AAA", "BBB");
    static final int BARS = 60;
    private static final long MILLIS = 86_400_000L;

    private Days() {}

    static List<MarketEvent> in(SeriesTable table) {
        List<MarketEvent> events = new ArrayList<>();
        for (int day = 0; day < BARS; day++) {
            for (String symbol : SYMBOLS) {
                double swing = (day * 7 + symbol.charAt(0)) % 11;
                double open = 100 + swing;
                events.add(new Bar(
                        table.series(symbol, Timeframe.parse("1d")),
                        day * MILLIS,
                        open,
                        open + 2,
                        open - 2,
                        open + swing % 3 - 1,
                        1_000,
                        0));
            }
        }
        return events;
    }
}
