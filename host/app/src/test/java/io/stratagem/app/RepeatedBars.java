package io.stratagem.app;

import io.stratagem.market.Bar;
import io.stratagem.market.MarketEvent;
import io.stratagem.market.SeriesTable;
import io.stratagem.sources.DataReport;
import io.stratagem.sources.EventSource;
import io.stratagem.sources.ReplayFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Files of bars played over and over, each round later than the one before, until somebody asks for the end. */
final class RepeatedBars {
    private static final long DAY_MILLIS = 86_400_000;

    private final List<Bar[]> files = new ArrayList<>();
    private final AtomicBoolean isEndAsked = new AtomicBoolean();
    private final long spanMillis;
    private long rounds;
    private long lastRound;

    /**
     * Bars of these files.
     *
     * @param atMostRounds how often they are played even if nobody asks for the end
     */
    RepeatedBars(List<Path> paths, SeriesTable table, long atMostRounds) {
        lastRound = atMostRounds;
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (Path path : paths) {
            Bar[] bars = read(path, table);
            first = Math.min(first, bars[0].openTimeMillis());
            last = Math.max(last, bars[bars.length - 1].openTimeMillis());
            files.add(bars);
        }
        spanMillis = last - first + DAY_MILLIS;
    }

    private static Bar[] read(Path path, SeriesTable table) {
        List<Bar> bars = new ArrayList<>();
        EventSource opened =
                ReplayFiles.open(List.of(path), table, new DataReport(true)).getFirst();
        try (EventSource source = opened) {
            for (MarketEvent event = source.next(); event != null; event = source.next()) {
                bars.add((Bar) event);
            }
        }
        return bars.toArray(Bar[]::new);
    }

    /** One source for each file. All of them are read by one thread. */
    List<EventSource> sources() {
        return files.stream().<EventSource>map(Repeated::new).toList();
    }

    /** Ends every source with the round that is being played. From any thread. */
    void end() {
        isEndAsked.set(true);
    }

    /** How many rounds were played, for reading once the sources have ended. */
    long rounds() {
        return rounds;
    }

    /** Whether another round begins; the first source to ask decides for all. */
    private boolean begins(long round) {
        if (isEndAsked.get() && round >= rounds) {
            lastRound = Math.min(lastRound, rounds);
        }
        if (round >= lastRound) {
            return false;
        }
        rounds = Math.max(rounds, round + 1);
        return true;
    }

    private final class Repeated implements EventSource {
        private final Bar[] bars;
        private long round = -1;
        private int next;

        Repeated(Bar[] bars) {
            this.bars = bars;
            next = bars.length;
        }

        @Override
        public String name() {
            return bars[0].series().symbol();
        }

        @Override
        public @Nullable MarketEvent next() {
            if (next == bars.length) {
                if (!begins(round + 1)) {
                    return null;
                }
                round++;
                next = 0;
            }
            Bar bar = bars[next++];
            return Bar.of(
                    bar.series(),
                    bar.openTimeMillis() + round * spanMillis,
                    bar.open(),
                    bar.high(),
                    bar.low(),
                    bar.close(),
                    bar.volume());
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
}
