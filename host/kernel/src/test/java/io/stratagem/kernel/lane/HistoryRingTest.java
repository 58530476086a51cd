package io.stratagem.kernel.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.Timeframe;
import io.stratagem.market.Bar;
import io.stratagem.market.MarketEvent;
import io.stratagem.market.Series;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
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

    @Test
    void theNewestEventsAreReadOldestFirst() {
        add(0, 100);

        assertThat(numbers(ring.read(0))).containsExactly(92L, 93L, 94L, 95L, 96L, 97L, 98L, 99L);
        assertThat(ring.read(0).events().getFirst()).isEqualTo(bar(92));
        assertThat(ring.read(0).upTo()).isEqualTo(100);
    }

    @Test
    void aLaterReadingGoesOnWhereTheFirstEndedUnlessTooMuchCameMeanwhile() {
        add(0, 5);
        long upTo = ring.read(0).upTo();
        add(5, 8);
        assertThat(numbers(ring.read(upTo))).containsExactly(5L, 6L, 7L);
        assertThat(ring.read(upTo).isContinued()).isTrue();

        add(8, 40);
        assertThat(numbers(ring.read(upTo))).startsWith(32L);
        assertThat(ring.read(upTo).isContinued()).isFalse();
    }

    @Test
    void whatLiesBeforeAGapIsNotRead() {
        add(0, 6);
        ring.forget();
        add(6, 8);

        assertThat(numbers(ring.read(0))).containsExactly(6L, 7L);
        assertThat(ring.read(0).isContinued()).isFalse();
    }

    @Test
    void aRingWithoutDepthKeepsNothing() {
        HistoryRing none = new HistoryRing(SERIES, 0, false);
        none.add(bar(1));

        assertThat(none.read(0).events()).isEmpty();
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
            HistoryRing.Reading reading = shortRing.read(0);
            long expected = reading.upTo() - reading.events().size();
            for (MarketEvent event : reading.events()) {
                assertThat(event).isEqualTo(bar(expected++));
            }
            readings++;
        }
        writer.join();
    }
}
