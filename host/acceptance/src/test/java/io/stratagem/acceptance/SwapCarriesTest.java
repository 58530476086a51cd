package io.stratagem.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.FramePlugin;
import io.stratagem.api.OverlayPlugin;
import io.stratagem.api.SignalPlugin;
import io.stratagem.api.StrategyIntent;
import io.stratagem.api.Timeframe;
import io.stratagem.catalog.BreakerPolicy;
import io.stratagem.catalog.BreakerSettings;
import io.stratagem.catalog.Reenable;
import io.stratagem.kernel.handover.Inheritance;
import io.stratagem.kernel.run.RunSettings;
import io.stratagem.kernel.run.SwitchOutcome;
import io.stratagem.market.Bar;
import io.stratagem.market.DeliveredVector;
import io.stratagem.market.MarketEvent;
import io.stratagem.market.Series;
import io.stratagem.market.SeriesTable;
import io.stratagem.market.TradingMode;
import io.stratagem.store.ControlEntry;
import io.stratagem.store.ControlKind;
import io.stratagem.testkit.Replay;
import io.stratagem.testkit.StrategyHarness;
import io.stratagem.testkit.TestStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over from one generation to the next beside a signal strategy's slots, and what history a new one is made from. */
class SwapCarriesTest {
    private static final String[] SYMBOLS = {"AAA", "BBB"};
    private static final int DAYS = 100;

    /** Says at every event how many there were. */
    private static SignalPlugin counting(String slot) {
        return context -> {
            context.feature("price");
            var bars = context.count(slot);
            return (vector, state) -> {
                state.set(bars, state.get(bars) + 1);
                return StrategyIntent.goLong(0.5).notional((double) state.get(bars));
            };
        };
    }

    private static TestStrategy signal() {
        return TestStrategy.of("signal", counting("bars"), SYMBOLS);
    }

    /** The same strategies again and again, at some epochs: nothing may change, and what is tested must have been there. */
    private static Replay unchanged(int lanes, List<ControlEntry> control, Supplier<TestStrategy[]> strategies) {
        Replay calm = StrategyHarness.of(strategies.get()).control(control).replayEvents(Days.of(DAYS, SYMBOLS));
        StrategyHarness harness =
                StrategyHarness.of(strategies.get()).control(control).settings(RunSettings.replay(lanes));
        for (long epoch : new long[] {1, 11, 12, 30, 50, 51, 52, 53, 90}) {
            harness = harness.swapAt(epoch, strategies.get());
        }
        Replay swapped = harness.replayEvents(Days.of(DAYS, SYMBOLS));

        assertThat(swapped.switches()).hasSize(9).allMatch(SwitchOutcome.TookOver.class::isInstance);
        assertThat(Said.by(swapped)).isEqualTo(Said.by(calm)).isNotEmpty();
        assertThat(swapped.report().runHash()).isEqualTo(calm.report().runHash());
        assertThat(swapped.report().strategies()).isEqualTo(calm.report().strategies());
        return swapped;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void aFrameStrategyGoesOnCountingInBothOfItsAreas(int lanes) {
        FramePlugin frame = context -> {
            context.feature("price");
            var rounds = context.perStrategy().count("rounds");
            var seen = context.count("seen");
            return (universe, portfolio, state) -> {
                state.strategy().set(rounds, state.strategy().get(rounds) + 1);
                state.symbolState(1).set(seen, state.symbolState(1).get(seen) + 1);
                state.emit(
                        0,
                        StrategyIntent.goLong(0.5)
                                .notional(state.strategy().get(rounds) * 1_000.0
                                        + state.symbolState(1).get(seen)));
            };
        };
        Replay swapped =
                unchanged(lanes, List.of(), () -> new TestStrategy[] {TestStrategy.of("frame", frame, SYMBOLS)});

        assertThat(Said.by(swapped)).last().isEqualTo("99 AAA frame LONG 100100 emitted");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void anOverlayGoesOnAnsweringFromItsState(int lanes) {
        OverlayPlugin overlay = context -> {
            context.feature("price");
            var bars = context.count("bars");
            return (vector, state, answer) -> {
                state.set(bars, state.get(bars) + 1);
                if (state.get(bars) > 55) {
                    answer.veto("enough");
                } else {
                    answer.scale(0.5);
                }
            };
        };
        Replay swapped = unchanged(lanes, List.of(), () -> new TestStrategy[] {
            signal(), TestStrategy.of("overlay", overlay, SYMBOLS).covering("signal")
        });

        assertThat(Said.by(swapped))
                .contains("54 AAA signal LONG 27.5 emitted", "55 AAA signal LONG 56 suppressed:veto:enough");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void anOpenCircuitStaysOpenForTheRestOfItsTime(int lanes) {
        BreakerSettings breaker =
                new BreakerSettings(BreakerPolicy.STANDARD, 2, 100.0, 1_000, 40 * 86_400, 2, Reenable.AUTOMATIC);
        SignalPlugin failing = context -> {
            var price = context.feature("price");
            return (vector, state) -> {
                if (vector.get(price) > 110 && vector.get(price) < 113) {
                    throw new IllegalStateException("as asked");
                }
                return StrategyIntent.goLong(0.5).notional(100);
            };
        };
        Replay swapped = unchanged(lanes, List.of(), () -> new TestStrategy[] {
            signal(), TestStrategy.of("failing", failing, SYMBOLS).breaker(breaker)
        });

        assertThat(swapped.of("failing").circuitOpenings()).isEqualTo(1);
        assertThat(Said.by(swapped, "failing"))
                .contains("9 AAA failing LONG 100 emitted", "13 AAA failing LONG 100 suppressed:circuit_open");
    }

    @Test
    void aCooldownGoesOn() {
        Replay swapped = unchanged(1, List.of(), () -> new TestStrategy[] {signal().cooldownSeconds(5 * 86_400)});

        assertThat(swapped.of("signal").suppressed()).containsEntry("cooldown", 160L);
    }

    @Test
    void anIntentThatWaitsForAPersonIsConfirmedUnderTheNextGeneration() {
        List<ControlEntry> control = List.of(
                new ControlEntry(51, 0, ControlKind.CONFIRM, "signal", "AAA"),
                new ControlEntry(53, 0, ControlKind.CONFIRM, "signal", "BBB"));
        Replay swapped = unchanged(1, control, () -> new TestStrategy[] {signal().mode(TradingMode.ADVISORY)});

        assertThat(swapped.emitted()).extracting(decision -> decision.symbol()).containsExactly("AAA", "BBB");
        assertThat(swapped.report().unmatchedConfirmations()).isZero();
    }

    /** What a strategy that comes at an epoch says first, having counted what it was made from. */
    private static String firstWord(
            String timeframe, long epoch, int depth, Function<SeriesTable, List<MarketEvent>> events) {
        TestStrategy early = TestStrategy.of("early", counting("bars"), "AAA").timeframe(timeframe);
        TestStrategy late = TestStrategy.of("late", counting("bars"), "AAA").timeframe(timeframe);
        Replay replay = StrategyHarness.of(early)
                .settings(RunSettings.replay(1).withHistoryDepth(depth))
                .swapAt(epoch, early, late)
                .replayEvents(events);
        assertThat(replay.of("early").evaluations())
                .isEqualTo(replay.report().events() - replay.of("early").skips().getOrDefault("warming_up", 0L));
        SwitchOutcome.TookOver outcome =
                (SwitchOutcome.TookOver) replay.switches().getFirst();
        assertThat(outcome.succession().heirs())
                .extracting(heir -> heir.inheritance())
                .containsExactly(Inheritance.CARRIED, Inheritance.ADDED);
        return replay.decisions().stream()
                .filter(decision -> decision.strategy().strategyId().equals("late"))
                .map(decision ->
                        decision.epoch() + ": " + (int) decision.target().targetNotional())
                .findFirst()
                .orElse("nothing");
    }

    @Test
    void historyReachesBackToTheLastGapAndNoFurther() {
        int[] days = new int[60];
        for (int index = 0; index < days.length; index++) {
            days[index] = index < 40 ? index : index + 20;
        }
        assertThat(firstWord("1d", 30, 1_024, Days.on("AAA", days))).isEqualTo("30: 31");
        assertThat(firstWord("1d", 50, 1_024, Days.on("AAA", days))).isEqualTo("50: 11");
        assertThat(firstWord("1d", 40, 1_024, Days.on("AAA", days)))
                .as("at the gap itself")
                .isEqualTo("40: 1");
    }

    @Test
    void historyIsAtLeastAsDeepAsItWasSetAndBeginsAtAMultipleOfAQuarterOfThat() {
        assertThat(firstWord("1d", 50, 16, Days.of(DAYS, "AAA"))).isEqualTo("50: 19");
        assertThat(firstWord("1d", 51, 16, Days.of(DAYS, "AAA"))).isEqualTo("51: 20");
        assertThat(firstWord("1d", 52, 16, Days.of(DAYS, "AAA"))).isEqualTo("52: 17");
        assertThat(firstWord("1d", 50, 0, Days.of(DAYS, "AAA"))).isEqualTo("50: 1");
    }

    @Test
    void historyIsThatOfTheTimeframeItself() {
        Function<SeriesTable, List<MarketEvent>> both = table -> {
            Series minutes = table.series("AAA", Timeframe.parse("1m"));
            Series others = table.series("AAA", Timeframe.parse("2m"));
            List<MarketEvent> events = new ArrayList<>();
            for (int minute = 0; minute < 200; minute++) {
                events.add(Bar.of(minutes, minute * 60_000L, 10, 11, 9, 10, 1));
                if (minute % 2 == 1) {
                    events.add(Bar.of(others, (minute - 1) * 60_000L, 10, 11, 9, 10, 1));
                }
            }
            return events;
        };
        TestStrategy minutes = TestStrategy.of("early", counting("bars"), "AAA").timeframe("1m");
        TestStrategy late = TestStrategy.of("late", counting("bars"), "AAA").timeframe("2m");
        Replay replay = StrategyHarness.of(minutes)
                .swapAt(100, minutes, late)
                .swapAt(
                        150,
                        minutes,
                        late,
                        TestStrategy.of("last", counting("bars"), "AAA").timeframe("2m"))
                .replayEvents(both);

        // Of the longer bars there is history although nobody listened to them.
        assertThat(first(replay, "late")).isEqualTo(51);
        assertThat(first(replay, "last")).isEqualTo(76);
    }

    private static int first(Replay replay, String strategyId) {
        return (int) replay.decisions().stream()
                .filter(decision -> decision.strategy().strategyId().equals(strategyId))
                .findFirst()
                .orElseThrow()
                .target()
                .targetNotional();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tick", "1d"})
    void deliveredVectorsAreHistoryToo(String timeframe) {
        Function<SeriesTable, List<MarketEvent>> vectors = table -> {
            Series series = table.series("AAA", Timeframe.parse(timeframe));
            List<MarketEvent> events = new ArrayList<>();
            for (int day = 0; day < DAYS; day++) {
                events.add(new DeliveredVector(
                        series, day * Days.MILLIS, day, "test", "1", Map.of("price", 100.0 + day), "0".repeat(64), 0));
            }
            return events;
        };
        assertThat(firstWord(timeframe, 50, 1_024, vectors)).isEqualTo("50: 51");
    }
}
