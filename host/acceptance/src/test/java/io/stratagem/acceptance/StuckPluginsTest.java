package io.stratagem.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.FramePlugin;
import io.stratagem.api.OverlayPlugin;
import io.stratagem.api.SignalPlugin;
import io.stratagem.api.StrategyIntent;
import io.stratagem.api.error.ErrorCode;
import io.stratagem.guard.Meter;
import io.stratagem.kernel.run.RunSettings;
import io.stratagem.store.ControlEntry;
import io.stratagem.store.ControlKind;
import io.stratagem.store.DecisionRecord;
import io.stratagem.testkit.Replay;
import io.stratagem.testkit.StrategyHarness;
import io.stratagem.testkit.TestStrategy;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A plugin that throws, hangs, spins or hoards beside a good one: the good one decides as if it were alone. */
class StuckPluginsTest {
    private static final String[] SYMBOLS = {"AAA", "BBB", "CCC", "DDD"};
    private static final int DAYS = 200;
    private static final int HANG_DAY = 50;

    private final HangBoard board = new HangBoard();

    @AfterEach
    void letGo() throws InterruptedException {
        board.release();
    }

    /** What a bad plugin does at its worst moment. */
    enum Vice {
        THROWS,
        TRIPS,
        HOARDS,
        HANGS,
        RETURNS_NOT_A_NUMBER
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> vices() {
        return Stream.of(Vice.values())
                .flatMap(vice ->
                        Stream.of(1, 2, 4).map(lanes -> org.junit.jupiter.params.provider.Arguments.of(vice, lanes)));
    }

    @ParameterizedTest
    @MethodSource("vices")
    void theGoodOneDecidesAsIfItWereAlone(Vice vice, int lanes) {
        Replay alone = harness(lanes, good()).replayEvents(Days.of(DAYS, SYMBOLS));

        Replay beside = harness(lanes, good(), bad(vice)).replayEvents(Days.of(DAYS, SYMBOLS));

        assertThat(of(beside, "good")).isEqualTo(of(alone, "good")).isNotEmpty();
        assertThat(beside.of("bad").errors().values())
                .allMatch(count -> count > 0)
                .isNotEmpty();
        assertThat(beside.of("good").evaluations()).isEqualTo(DAYS * (long) SYMBOLS.length);
        assertThat(board.size()).isEqualTo(vice == Vice.HANGS ? 1 : 0);
    }

    @ParameterizedTest
    @MethodSource("vices")
    void itDecidesAsIfItWereAloneWhenTheBadOneComesWhileItRuns(Vice vice, int lanes) {
        Replay alone = harness(lanes, good()).swapAt(20, good()).replayEvents(Days.of(DAYS, SYMBOLS));

        Replay beside = harness(lanes, good()).swapAt(20, good(), bad(vice)).replayEvents(Days.of(DAYS, SYMBOLS));

        assertThat(of(beside, "good")).isEqualTo(of(alone, "good")).isNotEmpty();
        assertThat(beside.of("bad").errors().values())
                .allMatch(count -> count > 0)
                .isNotEmpty();
        assertThat(beside.of("good").evaluations()).isEqualTo(DAYS * (long) SYMBOLS.length);
        assertThat(beside.of("bad").evaluations()).isLessThanOrEqualTo((DAYS - 20) * (long) SYMBOLS.length);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void aKillIsJournaledAndReplayedWithoutHanging(int lanes) {
        Replay killed = harness(lanes, good(), bad(Vice.HANGS)).replayEvents(Days.of(DAYS, SYMBOLS));
        ControlEntry kill = killed.controls().getFirst();

        assertThat(killed.controls()).hasSize(1);
        assertThat(kill)
                .isEqualTo(new ControlEntry(
                        HANG_DAY, (HANG_DAY + 1) * Days.MILLIS, ControlKind.WALL_CLOCK_KILL, "bad", "1 BBB"));
        assertThat(killed.of("bad").errors()).containsEntry(ErrorCode.E_STRAT_STUCK, 1L);
        assertThat(killed.of("bad").circuit()).isEqualTo("forced_open");
        assertThat(of(killed, "bad")).isNotEmpty();

        for (int again : new int[] {1, 2, 4}) {
            Replay replayed = harness(again, good(), bad(Vice.HANGS))
                    .control(killed.controls())
                    .replayEvents(Days.of(DAYS, SYMBOLS));

            assertThat(replayed.report().runHash()).isEqualTo(killed.report().runHash());
            assertThat(replayed.controls()).isEqualTo(killed.controls());
            assertThat(replayed.of("bad").errors()).isEqualTo(killed.of("bad").errors());
            assertThat(replayed.of("bad").circuit()).isEqualTo("forced_open");
        }
        assertThat(board.size()).as("nothing hung again").isEqualTo(1);
    }

    @Test
    void bytesMeasuredFarBeyondTheChargeAreJournaledAsSuch() throws InterruptedException {
        HangBoard hoarder = new HangBoard(true);
        Replay killed = harness(1, good(), TestStrategy.of("bad", hangingAt(hoarder, HANG_DAY), SYMBOLS))
                .supervision(hoarder.supervision())
                .replayEvents(Days.of(DAYS, SYMBOLS));

        assertThat(killed.controls()).extracting(ControlEntry::kind).containsExactly(ControlKind.MEMORY_KILL);
        hoarder.release();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aFrameThatHangsIsKilledBetweenTheOthers(int lanes) {
        TestStrategy hanging = TestStrategy.of("frame", hangingFrame(), SYMBOLS);
        TestStrategy other = TestStrategy.of("zz-frame", new TopTwo(), SYMBOLS);
        Replay alone = harness(lanes, good(), other).replayEvents(Days.of(DAYS, SYMBOLS));

        Replay killed = harness(lanes, good(), hanging, other).replayEvents(Days.of(DAYS, SYMBOLS));

        assertThat(of(killed, "good")).isEqualTo(of(alone, "good")).isNotEmpty();
        assertThat(of(killed, "zz-frame")).isEqualTo(of(alone, "zz-frame")).isNotEmpty();
        assertThat(killed.controls())
                .containsExactly(new ControlEntry(
                        HANG_DAY, (HANG_DAY + 1) * Days.MILLIS, ControlKind.WALL_CLOCK_KILL, "frame", ""));
        Replay replayed = harness(lanes, good(), hanging, other)
                .control(killed.controls())
                .replayEvents(Days.of(DAYS, SYMBOLS));
        assertThat(replayed.report().runHash()).isEqualTo(killed.report().runHash());
        assertThat(board.size()).isEqualTo(1);
    }

    @Test
    void anOverlayThatHangsVetoesFromThereOn() {
        OverlayPlugin hanging = context -> {
            var price = context.feature("price");
            return (vector, state, answer) -> {
                if (vector.get(price) >= 100 + HANG_DAY) {
                    board.hang();
                }
            };
        };
        Replay killed = harness(
                        1, good(), TestStrategy.of("overlay", hanging, SYMBOLS).covering("good"))
                .replayEvents(Days.of(DAYS, SYMBOLS));

        assertThat(Said.by(killed, "good"))
                .contains(
                        "49 AAA good LONG 149.5 emitted", "50 AAA good LONG 150.5 suppressed:veto:overlay_unavailable")
                .last()
                .isEqualTo("199 DDD good LONG 299.5 suppressed:veto:overlay_unavailable");
    }

    @Test
    void everyStrategyOfAKilledPluginStopsAndNoOperatorRevivesIt() {
        SignalPlugin shared = hangingAt(board, HANG_DAY);
        TestStrategy one = TestStrategy.of("one", shared, SYMBOLS).ofType("shared");
        TestStrategy two = TestStrategy.of("two", new PriceFollower(), SYMBOLS).ofType("shared");
        List<ControlEntry> operator =
                List.of(new ControlEntry(60, 61 * Days.MILLIS, ControlKind.OVERRIDE, "two", "closed"));

        Replay killed = harness(1, two, one).control(operator).replayEvents(Days.of(DAYS, SYMBOLS));

        assertThat(killed.of("two").circuit()).isEqualTo("forced_open");
        assertThat(killed.emitted()).allMatch(decision -> decision.epoch() < HANG_DAY);
    }

    @Test
    void whenTheHostBearsNoFurtherOneNothingIsEvaluatedAnyMore() {
        TestStrategy first = TestStrategy.of("first", hangingAt(board, 10), SYMBOLS);
        TestStrategy second = TestStrategy.of("second", hangingAt(board, 20), SYMBOLS);

        Replay killed = harness(1, good(), first, second)
                .supervision(board.supervision(1))
                .replayEvents(Days.of(DAYS, SYMBOLS));

        assertThat(of(killed, "good")).isNotEmpty().allMatch(decision -> decision.epoch() < 20 || !decision.isHashed());
        assertThat(killed.of("good").circuit()).isEqualTo("forced_open");
        assertThat(killed.controls())
                .extracting(ControlEntry::kind)
                .containsExactly(ControlKind.WALL_CLOCK_KILL, ControlKind.WALL_CLOCK_KILL, ControlKind.OVERRIDE);
        Replay replayed =
                harness(2, good(), first, second).control(killed.controls()).replayEvents(Days.of(DAYS, SYMBOLS));
        assertThat(replayed.report().runHash()).isEqualTo(killed.report().runHash());
        assertThat(board.size()).isEqualTo(2);
    }

    @Test
    void aThreadThatComesBackAfterAllTouchesNothing() throws InterruptedException {
        Replay killed = harness(1, good(), bad(Vice.HANGS)).replayEvents(Days.of(DAYS, SYMBOLS));
        String hash = killed.report().runHash();

        board.release();

        assertThat(killed.report().runHash()).isEqualTo(hash);
        assertThat(of(killed, "bad")).allMatch(decision -> decision.epoch() <= HANG_DAY);
    }

    private StrategyHarness harness(int lanes, TestStrategy... strategies) {
        return StrategyHarness.of(strategies)
                .settings(RunSettings.replay(lanes))
                .supervision(board.supervision());
    }

    private static TestStrategy good() {
        return TestStrategy.of("good", new PriceFollower(), SYMBOLS);
    }

    private TestStrategy bad(Vice vice) {
        return TestStrategy.of("bad", of(vice), SYMBOLS);
    }

    private SignalPlugin of(Vice vice) {
        return context -> {
            var price = context.feature("price");
            var calls = context.count("calls");
            return (vector, state) -> {
                state.set(calls, state.get(calls) + 1);
                boolean now = vector.symbol().equals("BBB") && vector.get(price) >= 100 + HANG_DAY;
                return now ? giveIn(vice) : StrategyIntent.goShort(0.5).notional((double) state.get(calls));
            };
        };
    }

    private StrategyIntent giveIn(Vice vice) {
        switch (vice) {
            case THROWS -> throw new IllegalStateException("bad");
            case TRIPS -> {
                while (true) {
                    Meter.tick();
                }
            }
            case HOARDS -> {
                while (true) {
                    Meter.allocate(1 << 20);
                }
            }
            case HANGS -> board.hang();
            case RETURNS_NOT_A_NUMBER -> {
                return StrategyIntent.goLong(Double.NaN).notional(1);
            }
        }
        return StrategyIntent.goLong(1).notional(1_000_000);
    }

    private static SignalPlugin hangingAt(HangBoard board, int day) {
        return context -> {
            var price = context.feature("price");
            return (vector, state) -> {
                if (vector.get(price) >= 100 + day) {
                    board.hang();
                }
                return StrategyIntent.NONE;
            };
        };
    }

    private FramePlugin hangingFrame() {
        return context -> {
            var price = context.feature("price");
            return (frame, portfolio, state) -> {
                if (frame.vector(0).get(price) >= 100 + HANG_DAY) {
                    board.hang();
                    state.emit(0, StrategyIntent.goLong(1).notional(1));
                }
            };
        };
    }

    /** A strategy's decisions, less what depends on who else is there. */
    private static List<DecisionRecord> of(Replay replay, String strategyId) {
        return replay.decisions().stream()
                .filter(decision -> decision.strategy().strategyId().equals(strategyId))
                .map(decision -> new DecisionRecord(
                        0,
                        decision.strategySequence(),
                        decision.epoch(),
                        decision.eventTimeMillis(),
                        decision.symbol(),
                        decision.strategy(),
                        decision.featureHash(),
                        decision.target(),
                        decision.adjustments(),
                        decision.sourceStrategyIds(),
                        decision.verdict(),
                        decision.requiresConfirmation()))
                .toList();
    }
}
