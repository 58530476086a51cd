package io.stratagem.bench;

import io.stratagem.api.Timeframe;
import io.stratagem.market.Bar;
import io.stratagem.market.MarketEvent;
import io.stratagem.market.Series;
import io.stratagem.market.SeriesTable;
import io.stratagem.sources.EventSource;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Minute bars of many symbols, each an epoch of its own, due at a fixed rate by the wall clock, until as many were made as there is room
 * to note how late each was decided. With one lane and no run-ahead, an event is decided when the source is asked for the one after the next.
 */
final class PacedWalks implements EventSource {
    private static final int LOOK_AHEAD = 2;
    private static final long MINUTE_MILLIS = 60_000;

    private final Series[] series;
    private final double[] prices;
    private final Random random = new Random(42);
    private final long nanosPerEvent;
    private final long stepMillis;
    private final int[] lateNanos;
    private long began;
    private int made;
    private volatile boolean ended;

    /**
     * Walks.
     *
     * @param nanosPerEvent between two events; 0 for as fast as they are taken
     */
    PacedWalks(List<String> symbols, SeriesTable table, int events, long nanosPerEvent) {
        series = symbols.stream()
                .map(symbol -> table.series(symbol, Timeframe.parse("1m")))
                .toArray(Series[]::new);
        prices = random.doubles(series.length, 20, 200).toArray();
        stepMillis = MINUTE_MILLIS / series.length;
        lateNanos = new int[events];
        this.nanosPerEvent = nanosPerEvent;
    }

    /** Ends it before all events were made. From any thread. */
    void end() {
        ended = true;
    }

    /** When the first event was due, by the nano clock; for reading after the end. */
    long beganNanos() {
        return began;
    }

    /** How many events were decided. */
    int decided() {
        return made - LOOK_AHEAD;
    }

    /** How long after it was due an event was decided. */
    int lateNanos(int event) {
        return lateNanos[event];
    }

    /** When an event was due, by the nano clock. */
    long dueNanos(int event) {
        return began + event * nanosPerEvent;
    }

    @Override
    public String name() {
        return "walks";
    }

    @Override
    public @Nullable MarketEvent next() {
        long now = System.nanoTime();
        if (made == 0) {
            began = now;
        }
        if (made >= LOOK_AHEAD) {
            lateNanos[made - LOOK_AHEAD] = (int) Math.min(Integer.MAX_VALUE, now - dueNanos(made - LOOK_AHEAD));
        }
        if (ended || made == lateNanos.length) {
            return null;
        }
        long due = dueNanos(made);
        while (nanosPerEvent > 0 && System.nanoTime() < due) {
            Thread.onSpinWait();
        }
        return bar(made++);
    }

    private Bar bar(int number) {
        int symbol = number % series.length;
        double open = prices[symbol];
        double close = open * Math.exp(random.nextGaussian() / 1_000);
        prices[symbol] = close;
        long opened = number / series.length * MINUTE_MILLIS + symbol * stepMillis;
        return Bar.of(
                series[symbol],
                opened,
                open,
                Math.max(open, close) * 1.0005,
                Math.min(open, close) * 0.9995,
                close,
                1_000 + symbol);
    }

    @Override
    public long line() {
        return made;
    }

    @Override
    public void close() {
        // memory has nothing to give back
    }
}
