package io.stratagem.kernel.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.Timeframe;
import io.stratagem.market.Bar;
import io.stratagem.market.MarketEvent;
import io.stratagem.market.Series;
import io.stratagem.market.SeriesTable;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HistoryRingTest {
    private static final Series SERIES = new Series(0, "SPY", Timeframe.parse("1m"));

    private final HistoryRing ring = new HistoryRing(SERIES, 8, false);

    /** A bar all of whose numbers are its own. */
    private static Bar bar(long number) {
        double value = (double) number;
        return Bar.of(SERIES, number, value, value, value, value, value);
    }

    private void add(long from, long to) {
        for (long number = from; number < to; number++) {
            ring.add(bar(number));
        }
    }

    private static List<Long> numbers(HistoryRing.Reading reading) {
        return reading.events().stream()
                .map(event -> ((Bar) event).openTimeMillis())
                .toList();
    }

    private HistoryRing.Reading whole() {
        return ring.read(HistoryRing.Reading.NONE);
    }

    @Test
    void theNewestEventsAreReadOldestFirst() {
        add(0, 100);

        assertThat(numbers(whole())).containsExactly(92L, 93L, 94L, 95L, 96L, 97L, 98L, 99L);
        assertThat(whole().events().getFirst()).isEqualTo(bar(92));
        assertThat(whole().upTo()).isEqualTo(100);
    }

    @Test
    void aStretchHasTheDepthAtLeastAndBeginsAtAMultipleOfAQuarterOfIt() {
        add(0, 5);
        for (long end = 5; end < 60; end++) {
            HistoryRing.Reading reading = whole();

            assertThat(reading.first() % 2).isZero();
            assertThat(reading.events().size()).isBetween((int) Math.min(end, 8), 9);
            assertThat(reading.upTo()).isEqualTo(end);
            add(end, end + 1);
        }
    }

    @Test
    void aLaterReadingGoesOnWhereTheFirstEndedUntilTheStretchBeginsElsewhere() {
        add(0, 8);
        HistoryRing.Reading first = whole();
        add(8, 9);
        assertThat(numbers(ring.read(first))).containsExactly(8L);
        assertThat(ring.read(first).isContinued()).isTrue();

        add(9, 10);
        assertThat(numbers(ring.read(first))).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(ring.read(first).isContinued()).isFalse();
    }

    @Test
    void whatIsReadInPartsIsWhatIsReadAtOnce() {
        HistoryRing.Reading parts = HistoryRing.Reading.NONE;
        List<Long> collected = new ArrayList<>();
        for (long end = 0; end < 200; end += 1 + end % 3) {
            add(end, end + 1 + end % 3);
            parts = ring.read(parts);
            if (!parts.isContinued()) {
                collected.clear();
            }
            collected.addAll(numbers(parts));

            assertThat(collected).isEqualTo(numbers(whole()));
        }
    }

    @Test
    void whatLiesBeforeAGapIsNotRead() {
        add(0, 6);
        HistoryRing.Reading before = whole();
        ring.forget();
        add(6, 8);

        assertThat(numbers(whole())).containsExactly(6L, 7L);
        assertThat(ring.read(before).isContinued()).isFalse();
    }

    @Test
    void aRingWithoutDepthKeepsNothing() {
        HistoryRing none = new HistoryRing(SERIES, 0, false);
        none.add(bar(1));

        assertThat(none.read(HistoryRing.Reading.NONE).events()).isEmpty();
    }

    @Test
    void anotherProcessReadsTheSameAndGoesOn() {
        SeriesTable table = new SeriesTable();
        Series series = table.series("SPY", Timeframe.parse("1m"));
        for (long end = 0; end < 40; end++) {
            StateWriter out = new StateWriter();
            ring.save(out);
            HistoryRing other = HistoryRing.restored(series, 8, new StateReader(out.bytes()), table);
            for (long more = end; more < end + 12; more++) {
                assertThat(numbers(other.read(HistoryRing.Reading.NONE)))
                        .as("%d events, saved after %d", more, end)
                        .isEqualTo(LongStream.range(Math.max(0, more - 8) / 2 * 2, more)
                                .boxed()
                                .toList());
                other.add(bar(more));
            }
            add(end, end + 1);
        }
    }

    /** A short ring, so that the writer overtakes the reader all the time. */
    @Test
    void whoReadsWhileAnotherWritesSeesWholeEventsInOrder() throws InterruptedException {
        HistoryRing shortRing = new HistoryRing(SERIES, 3, false);
        AtomicBoolean done = new AtomicBoolean();
        Thread writer = Thread.ofPlatform().start(() -> {
            for (long number = 0; number < 3_000_000; number++) {
                shortRing.add(bar(number));
            }
            done.set(true);
        });
        int readings = 0;
        while (!done.get() || readings == 0) {
            HistoryRing.Reading reading = shortRing.read(HistoryRing.Reading.NONE);
            long expected = reading.upTo() - reading.events().size();
            for (MarketEvent event : reading.events()) {
                assertThat(event).isEqualTo(bar(expected++));
            }
            readings++;
        }
        writer.join();
    }
}
