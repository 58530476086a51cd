package io.stratagem.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stratagem.api.Timeframe;
import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.market.Bar;
import io.stratagem.market.MarketEvent;
import io.stratagem.market.Series;
import io.stratagem.market.SeriesTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SequencerTest {
    private static final List<String> SYMBOLS = List.of("AAPL", "B", "SPY", "a", "\uFB33", "\uD83D\uDE00", "SPYX");
    private static final List<Timeframe> TIMEFRAMES = List.of(
            Timeframe.TICK,
            Timeframe.parse("1s"),
            Timeframe.parse("1m"),
            Timeframe.parse("60s"),
            Timeframe.parse("1h"));

    private final SeriesTable table = new SeriesTable();
    private final DataReport report = new DataReport(false);

    @Test
    void theMergedOrderIsThatOfAPlainSort() {
        Random random = new Random(23);
        for (int round = 0; round < 400; round++) {
            int count = round % 40 == 0 ? 200 : 1 + random.nextInt(6);
            List<EventSource> sources = new ArrayList<>();
            List<Placed> all = new ArrayList<>();
            long rows = 0;
            DataReport counted = new DataReport(false);
            for (int source = 0; source < count; source++) {
                List<MarketEvent> events = randomEvents(random);
                rows += events.size();
                for (MarketEvent event : events) {
                    all.add(new Placed(event, source));
                }
                sources.add(new ListSource("s" + source, events, counted));
            }
            List<MarketEvent> played = Rows.play(new Sequencer(sources, counted));
            assertThat(played).isEqualTo(expected(all));
            assertThat(counted.events()).isEqualTo(played.size());
            assertThat(counted.rows()).isEqualTo(rows).isEqualTo(counted.events() + counted.duplicates());
        }
    }

    private List<MarketEvent> randomEvents(Random random) {
        List<MarketEvent> events = new ArrayList<>();
        for (int i = random.nextInt(30); i > 0; i--) {
            Series series = table.series(
                    SYMBOLS.get(random.nextInt(SYMBOLS.size())), TIMEFRAMES.get(random.nextInt(TIMEFRAMES.size())));
            long eventTime = random.nextInt(10) * 1000L;
            events.add(Bar.of(series, eventTime - series.timeframe().millis(), 1, 1, 1, 1, random.nextInt(100)));
        }
        events.sort(Comparator.comparingLong(MarketEvent::eventTimeMillis));
        return events;
    }

    private static List<MarketEvent> expected(List<Placed> all) {
        List<Placed> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingLong((Placed each) -> each.event.eventTimeMillis())
                .thenComparing(each -> each.event.series().symbol().codePoints().toArray(), Arrays::compare)
                .thenComparing(each -> each.event.series().timeframe())
                .thenComparingInt(each -> each.source));
        Set<String> seen = new HashSet<>();
        List<MarketEvent> kept = new ArrayList<>();
        for (Placed each : sorted) {
            boolean first = seen.add(each.event.series() + "@" + each.event.eventTimeMillis());
            if (first || each.event.series().timeframe().isTick()) {
                kept.add(each.event);
            }
        }
        return kept;
    }

    @Test
    void anEpochHoldsAllEventsOfOneTime() {
        Sequencer sequencer = new Sequencer(
                List.of(
                        source("x", bar("SPY", "1d", 0), bar("SPY", "1d", 86_400_000)),
                        source("y", bar("AAPL", "1d", 0), bar("QQQ", "1h", 82_800_000))),
                report);
        EpochBatch batch = new EpochBatch();
        assertThat(sequencer.nextEpoch(batch)).isTrue();
        assertThat(batch.eventTimeMillis()).isEqualTo(86_400_000);
        assertThat(batch.size()).isEqualTo(3);
        assertThat(batch.event(0).series()).hasToString("AAPL/1d");
        assertThat(batch.event(1).series()).hasToString("QQQ/1h");
        assertThat(batch.event(2).series()).hasToString("SPY/1d");
        assertThat(sequencer.nextEpoch(batch)).isTrue();
        assertThat(batch.size()).isEqualTo(1);
        assertThat(sequencer.nextEpoch(batch)).isFalse();
        assertThat(sequencer.nextEpoch(batch)).isFalse();
    }

    @Test
    void theFirstSourceWinsATimeBothHave() {
        MarketEvent first = bar("SPY", "1d", 0);
        MarketEvent second = Bar.of(first.series(), 0, 2, 2, 2, 2, 2);
        List<MarketEvent> played = Rows.play(new Sequencer(List.of(source("x", first), source("y", second)), report));
        assertThat(played).containsExactly(first);
        assertThat(report.duplicates()).isEqualTo(1);
        assertThat(report.faults().getFirst().where()).isEqualTo("y:1");
        assertThat(report.rows()).isEqualTo(report.events() + report.duplicates());
    }

    @Test
    void ticksOfOneTimeAreKeptFromEverySource() {
        assertThat(Rows.play(new Sequencer(
                        List.of(source("x", bar("SPY", "tick", 5)), source("y", bar("SPY", "tick", 5))), report)))
                .hasSize(2);
    }

    @Test
    void anEventOlderThanWhatWasPlayedIsMalformed() {
        List<MarketEvent> played = Rows.play(new Sequencer(
                List.of(source("x", bar("SPY", "1d", 86_400_000), bar("AAPL", "1d", 0), bar("AAPL", "1d", 86_400_000))),
                report));
        assertThat(played).hasSize(2);
        assertThat(report.backwards()).isEqualTo(1);
        assertThat(report.faults().getFirst().where()).isEqualTo("x:2");
        assertThat(report.rows()).isEqualTo(report.events() + report.malformed());
    }

    @Test
    void aSourceThatEndsEarlyIsReportedAfterEverythingWasPlayed() {
        report.endedEarly(Fault.of(ErrorCode.E_DATA_TRUNCATED, "x", ""));
        Sequencer sequencer = new Sequencer(List.of(source("x", bar("SPY", "1d", 0))), report);
        EpochBatch batch = new EpochBatch();
        assertThat(sequencer.nextEpoch(batch)).isTrue();
        FaultException thrown = catchThrowableOfType(FaultException.class, () -> sequencer.nextEpoch(batch));
        assertThat(thrown.faults().getFirst().code()).isEqualTo(ErrorCode.E_DATA_TRUNCATED);
    }

    @Test
    void aFaultOfAStrictRunComesAfterTheEpochBeforeIt() {
        EventSource broken = new ListSource("x", List.of(bar("SPY", "1d", 0)), report) {
            @Override
            public @Nullable MarketEvent next() {
                MarketEvent event = super.next();
                if (event == null) {
                    throw new FaultException(Fault.of(ErrorCode.E_DATA_MALFORMED, "x:2", ""));
                }
                return event;
            }
        };
        Sequencer sequencer = new Sequencer(List.of(broken, source("y", bar("AAPL", "1d", 0))), report);
        EpochBatch batch = new EpochBatch();
        assertThat(sequencer.nextEpoch(batch)).isTrue();
        assertThat(batch.size()).isEqualTo(2);
        assertThat(catchThrowableOfType(FaultException.class, () -> sequencer.nextEpoch(batch)))
                .isNotNull();
    }

    @Test
    void aRunWithoutSourcesIsOverAtOnce() {
        assertThat(new Sequencer(List.of(), report).nextEpoch(new EpochBatch())).isFalse();
    }

    private EventSource source(String name, MarketEvent... events) {
        return new ListSource(name, List.of(events), report);
    }

    private Bar bar(String symbol, String timeframe, long openTimeMillis) {
        return Bar.of(table.series(symbol, Timeframe.parse(timeframe)), openTimeMillis, 1, 1, 1, 1, 1);
    }

    private record Placed(MarketEvent event, int source) {}

    /** Plays a list. */
    private static class ListSource implements EventSource {
        private final String name;
        private final List<MarketEvent> events;
        private final DataReport report;
        private int next;

        ListSource(String name, List<MarketEvent> events, DataReport report) {
            this.name = name;
            this.events = events;
            this.report = report;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public @Nullable MarketEvent next() {
            if (next == events.size()) {
                return null;
            }
            report.row();
            report.event();
            return events.get(next++);
        }

        @Override
        public long line() {
            return next;
        }

        @Override
        public void close() {
            // a list leaves nothing behind
        }
    }
}
