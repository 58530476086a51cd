package io.stratagem.acceptance;

import static io.stratagem.acceptance.Scripted.flat;
import static io.stratagem.acceptance.Scripted.goLong;
import static io.stratagem.acceptance.Scripted.none;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.FramePlugin;
import io.stratagem.api.SignalPlugin;
import io.stratagem.api.StrategyIntent;
import io.stratagem.catalog.BreakerPolicy;
import io.stratagem.catalog.BreakerSettings;
import io.stratagem.catalog.Reenable;
import io.stratagem.kernel.run.RunSettings;
import io.stratagem.market.MarketEvent;
import io.stratagem.store.ControlEntry;
import io.stratagem.store.ControlKind;
import io.stratagem.testkit.Replay;
import io.stratagem.testkit.StrategyHarness;
import io.stratagem.testkit.TestStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** From an opening through probing back to emitting: what is evaluated, recorded and remembered. Each day outlasts the cooldown. */
class CircuitBreakersTest {
    /** Opens at the first error, closes after two good probes. */
    private static final BreakerSettings QUICK =
            new BreakerSettings(BreakerPolicy.STANDARD, 1, 100.0, 1_000, 300, 2, Reenable.AUTOMATIC);

    private static final BreakerSettings MANUAL =
            new BreakerSettings(BreakerPolicy.STANDARD, 1, 100.0, 1_000, 300, 2, Reenable.MANUAL);

    private static final BreakerSettings LEGACY =
            new BreakerSettings(BreakerPolicy.LEGACY, 1, 100.0, 1_000, 300, 2, Reenable.AUTOMATIC);

    private static StrategyIntent failing() {
        throw new IllegalStateException("as asked");
    }

    private static StrategyHarness live(TestStrategy... strategies) {
        return StrategyHarness.of(strategies).settings(RunSettings.live(1));
    }

    private static ControlEntry order(long epoch, String subject, String order) {
        return new ControlEntry(epoch, 0, ControlKind.OVERRIDE, subject, order);
    }

    /** Says how many evaluated bars it has counted, with the price five bars and its own last word one word ago; fails on some days. */
    private static SignalPlugin counter(int... failingDays) {
        return context -> {
            var price = context.feature("price");
            var prices = context.window(price, 6);
            var words = context.history("words", 2, "what it said");
            var count = context.count("count");
            return (vector, state) -> {
                int day = (int) (vector.eventTimeMillis() / Days.MILLIS) - 1;
                if (IntStream.of(failingDays).anyMatch(failing -> failing == day)) {
                    return failing();
                }
                long counted = state.get(count) + 1;
                state.set(count, counted);
                double lastWord = state.ago(words, 0);
                state.push(words, (double) counted);
                return StrategyIntent.goLong(0.5)
                        .notional((double) counted)
                        .because("ago", state.ago(prices, 5))
                        .because("word", Double.isNaN(lastWord) ? -1 : lastWord);
            };
        };
    }

    private static List<Double> reasons(Replay replay, int decision) {
        return replay.decisions().get(decision).target().rationale().stream()
                .map(reason -> reason.value())
                .toList();
    }

    @Test
    void afterTheCooldownItIsProbedInShadowFromItsInitialStateOnWarmFeatures() {
        Replay replay =
                live(TestStrategy.of("a", counter(8), "AAA").breaker(QUICK)).replayEvents(Days.of(14, "AAA"));

        assertThat(Said.by(replay))
                .as("warm-up of the window, an error on day 8, cooldown over on day 9, heard again one epoch later")
                .endsWith(
                        "6 AAA a LONG 2 emitted",
                        "7 AAA a LONG 3 emitted",
                        "10 AAA a LONG 1 suppressed:probing",
                        "11 AAA a LONG 2 emitted",
                        "12 AAA a LONG 3 emitted",
                        "13 AAA a LONG 4 emitted");
        int first = replay.decisions().size() - 4;
        assertThat(reasons(replay, first)).as("windows over features went on").containsExactly(105.5, -1.0);
        assertThat(reasons(replay, first + 1)).containsExactly(106.5, 1.0);
        assertThat(replay.of("a").skips()).containsEntry("circuit_open", 1L);
        assertThat(replay.of("a").circuitOpenings()).isEqualTo(1);
    }

    @Test
    void anErrorWhileProbingOpensItAgain() {
        Replay replay =
                live(TestStrategy.of("a", counter(8, 10), "AAA").breaker(QUICK)).replayEvents(Days.of(14, "AAA"));
        assertThat(Said.by(replay))
                .endsWith("7 AAA a LONG 3 emitted", "12 AAA a LONG 1 suppressed:probing", "13 AAA a LONG 2 emitted");
        assertThat(replay.of("a").circuitOpenings()).isEqualTo(2);
    }

    @Test
    void aSymbolWithoutEventsDuringTheStopStartsAnewTooAndOneWarmingUpGoesOn() {
        SignalPlugin rarely = counter(8);
        Replay replay = live(TestStrategy.of("a", rarely, "AAA", "BBB").breaker(QUICK))
                .replayEvents(table -> {
                    List<MarketEvent> events = new ArrayList<>();
                    for (int day = 0; day < 14; day++) {
                        events.add(Days.bar(Days.series(table, "AAA"), day, 0));
                        if (day < 8 || day > 11) {
                            events.add(Days.bar(Days.series(table, "BBB"), day, 0));
                        }
                    }
                    return events;
                });
        assertThat(Said.by(replay))
                .contains("7 BBB a LONG 3 emitted", "12 BBB a LONG 1 emitted", "13 BBB a LONG 2 emitted");
    }

    @Test
    void legacyIsBackAfterTheCooldownWithoutProbing() {
        Replay replay =
                live(TestStrategy.of("a", counter(8), "AAA").breaker(LEGACY)).replayEvents(Days.of(13, "AAA"));
        assertThat(Said.by(replay))
                .endsWith(
                        "7 AAA a LONG 3 emitted",
                        "10 AAA a LONG 1 emitted",
                        "11 AAA a LONG 2 emitted",
                        "12 AAA a LONG 3 emitted");
        assertThat(replay.of("a").pluginCircuit()).isEqualTo("closed");
    }

    @Test
    void aPositionIsItsOwnAgainAfterClosingAndIsNotTradedToMatchItsStance() {
        SignalPlugin script = new Scripted((symbol, bar) -> switch (bar) {
            case 0 -> goLong(0.5, 100);
            case 2 -> failing();
            case 8 -> flat();
            default -> none();
        });
        TestStrategy strategy = TestStrategy.of("a", script, "AAA").breaker(QUICK);

        assertThat(live(strategy).replayEvents(Days.of(5, "AAA")).of("a").orphaned())
                .hasSize(1);
        Replay closed = live(strategy).replayEvents(Days.of(8, "AAA"));
        assertThat(closed.of("a").circuit()).isEqualTo("closed");
        assertThat(closed.of("a").orphaned()).isEmpty();
        assertThat(closed.of("a").openPositions()).isEqualTo(1);
        Replay whole = live(strategy).replayEvents(Days.of(10, "AAA"));
        assertThat(Said.by(whole)).containsExactly("0 AAA a LONG 100 emitted", "8 AAA a FLAT 0 emitted");
        assertThat(whole.trades()).hasSize(1);
    }

    @Test
    void reenabledByHandItWaitsForAnOrder() {
        TestStrategy strategy = TestStrategy.of("a", counter(8), "AAA").breaker(MANUAL);
        Replay waits = live(strategy).replayEvents(Days.of(30, "AAA"));
        assertThat(waits.of("a").circuit()).isEqualTo("open");
        assertThat(Said.by(waits)).last().isEqualTo("7 AAA a LONG 3 emitted");

        Replay released =
                live(strategy).control(List.of(order(20, "a", "auto"))).replayEvents(Days.of(24, "AAA"));
        assertThat(Said.by(released))
                .endsWith(
                        "7 AAA a LONG 3 emitted",
                        "21 AAA a LONG 1 suppressed:probing",
                        "22 AAA a LONG 2 emitted",
                        "23 AAA a LONG 3 emitted");
    }

    @Test
    void ordersAreRecordedAndTheRecordReplays() {
        List<ControlEntry> orders =
                List.of(order(7, "a", "open"), order(12, "a", "closed"), order(16, "a@1.0.0", "auto"));
        StrategyHarness harness =
                live(TestStrategy.of("a", counter(14, 15, 18), "AAA").breaker(QUICK));
        Replay first = harness.control(orders).replayEvents(Days.of(20, "AAA"));

        assertThat(Said.by(first))
                .as("held from day 7; held closed from day 12, in spite of two errors; judged again from day 16")
                .endsWith(
                        "6 AAA a LONG 2 emitted",
                        "7 AAA a LONG 3 suppressed:circuit_open",
                        "13 AAA a LONG 1 emitted",
                        "16 AAA a LONG 2 emitted",
                        "17 AAA a LONG 3 emitted");
        assertThat(first.of("a").circuit()).isEqualTo("half_open");
        assertThat(first.controls())
                .extracting(entry -> entry.epoch() + " " + entry.subject() + " " + entry.argument())
                .containsExactly("7 a open", "12 a closed", "16 a@1.0.0 auto");
        Replay second = harness.control(first.controls()).replayEvents(Days.of(20, "AAA"));
        assertThat(second.decisions()).isEqualTo(first.decisions());
        assertThat(second.report().runHash()).isEqualTo(first.report().runHash());
    }

    @Test
    void aFrameStrategyStartsAnewToo() {
        FramePlugin counting = context -> {
            var price = context.feature("price");
            var count = context.count("count");
            return (frame, portfolio, state) -> {
                int day = (int) (frame.eventTimeMillis() / Days.MILLIS) - 1;
                if (day == 3) {
                    throw new IllegalStateException("as asked");
                }
                for (int index = 0; index < frame.size(); index++) {
                    long counted = state.symbolState(index).get(count) + 1;
                    state.symbolState(index).set(count, counted);
                    if (frame.isPresent(index) && frame.vector(index).get(price) > 0) {
                        state.emit(
                                index,
                                StrategyIntent.goLong(0.5)
                                        .notional((double) counted)
                                        .because("counted"));
                    }
                }
            };
        };
        Replay replay = live(TestStrategy.of("f", counting, "AAA", "BBB").breaker(QUICK))
                .replayEvents(Days.of(7, "AAA", "BBB"));
        assertThat(Said.by(replay))
                .containsSubsequence(
                        "2 AAA f LONG 3 emitted",
                        "4 AAA f LONG 1 suppressed:probing",
                        "5 AAA f LONG 2 emitted",
                        "6 BBB f LONG 3 emitted")
                .doesNotContain("3 AAA f LONG 4 emitted");
    }

    @Test
    void probingDecidesAlikeOnAnyNumberOfLanesAndAnyRunAheadThatIsRecorded() {
        for (int runAhead : new int[] {1, 3, 16}) {
            Replay one = flaky(1, runAhead);
            assertThat(one.of("all").circuitOpenings()).isGreaterThan(3);
            assertThat(one.decisions()).anyMatch(made -> made.verdict().text().equals("suppressed:probing"));
            assertThat(one.decisions().stream().anyMatch(made -> !made.isHashed()))
                    .as("some of it was under way when the circuit opened")
                    .isEqualTo(runAhead > 1);
            for (int lanes : new int[] {2, 3}) {
                Replay several = flaky(lanes, runAhead);
                assertThat(several.decisions())
                        .as("%d lanes, run-ahead %d", lanes, runAhead)
                        .isEqualTo(one.decisions());
                assertThat(several.report().strategies()).isEqualTo(one.report().strategies());
            }
        }
    }

    private static Replay flaky(int lanes, int runAhead) {
        SignalPlugin flaky = context -> {
            var price = context.feature("price");
            var count = context.count("count");
            return (vector, state) -> {
                int day = (int) (vector.eventTimeMillis() / Days.MILLIS) - 1;
                if (day % 40 == 30 && vector.get(price) > 0) {
                    return failing();
                }
                state.set(count, state.get(count) + 1);
                return StrategyIntent.goLong(0.5)
                        .notional((double) state.get(count))
                        .because("counted");
            };
        };
        String[] symbols = {"AAA", "BBB", "CCC", "DDD", "EEE", "FFF"};
        return StrategyHarness.of(
                        TestStrategy.of("all", flaky, symbols).ofType("flaky"),
                        TestStrategy.of("some", flaky, "BBB", "EEE")
                                .ofType("flaky")
                                .breaker(LEGACY))
                .settings(new RunSettings(lanes, runAhead, 2))
                .control(List.of(order(150, "flaky@1.0.0", "open"), order(152, "flaky@1.0.0", "auto")))
                .replayEvents(Days.of(400, symbols));
    }
}
