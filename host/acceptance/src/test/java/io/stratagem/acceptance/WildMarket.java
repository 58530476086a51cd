package io.stratagem.acceptance;

import io.stratagem.api.Timeframe;
import io.stratagem.market.Bar;
import io.stratagem.market.MarketEvent;
import io.stratagem.market.Series;
import io.stratagem.market.SeriesTable;
import io.stratagem.sources.EventSource;
import io.stratagem.testkit.ListSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A seeded market: ten symbols by day with missing days, two of them by minute too; one source per series. */
final class WildMarket {
    static final String[] SYMBOLS = {"AA", "BB", "CC", "DD", "EE", "FF", "GG", "HH", "II", "JJ"};

    private static final long DAY = 86_400_000L;
    private static final long MINUTE = 60_000L;

    private final long seed;
    private final int days;
    private final long poisonedAfterMillis;

    private WildMarket(long seed, int days, long poisonedAfterMillis) {
        this.seed = seed;
        this.days = days;
        this.poisonedAfterMillis = poisonedAfterMillis;
    }

    static WildMarket of(long seed, int days) {
        return new WildMarket(seed, days, Long.MAX_VALUE);
    }

    /** The same market, with garbage in every bar that becomes known after a time. */
    WildMarket poisonedAfter(long eventTimeMillis) {
        return new WildMarket(seed, days, eventTimeMillis);
    }

    List<EventSource> sources(SeriesTable table) {
        List<EventSource> sources = new ArrayList<>();
        for (String symbol : SYMBOLS) {
            sources.add(new ListSource(walk(table, symbol, "1d", DAY, days, 0.15)));
        }
        for (String symbol : List.of("AA", "FF")) {
            sources.add(new ListSource(walk(table, symbol, "1m", MINUTE, days * 6, 0.3)));
        }
        return sources;
    }

    private List<MarketEvent> walk(
            SeriesTable table, String symbol, String timeframe, long step, int bars, double missing) {
        Series series = table.series(symbol, Timeframe.parse(timeframe));
        Random random = new Random(seed ^ series.toString().hashCode());
        List<MarketEvent> events = new ArrayList<>();
        double price = 50 + random.nextInt(100);
        for (int index = 0; index < bars; index++) {
            double open = price * (1 + 0.004 * random.nextGaussian());
            double close = open * (1 + 0.02 * random.nextGaussian());
            double high = Math.max(open, close) * (1 + 0.005 * random.nextDouble());
            double low = Math.min(open, close) * (1 - 0.005 * random.nextDouble());
            double volume = 1_000 * (1 + random.nextInt(50));
            price = close;
            if (random.nextDouble() >= missing) {
                Bar bar = Bar.of(series, index * step, open, high, low, close, volume);
                events.add(bar.eventTimeMillis() > poisonedAfterMillis ? garbage(bar) : bar);
            }
        }
        return events;
    }

    private static Bar garbage(Bar bar) {
        double wrong = 1e6 * ((bar.openTimeMillis() / MINUTE) % 7 + 1);
        return Bar.of(bar.series(), bar.openTimeMillis(), wrong, wrong * 3, wrong / 5, wrong * 2, 1e9);
    }
}
