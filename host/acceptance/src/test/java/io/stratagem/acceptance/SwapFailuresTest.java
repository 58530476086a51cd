package io.stratagem.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.SignalPlugin;
import io.stratagem.api.StrategyContext;
import io.stratagem.api.StrategyIntent;
import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.state.CountSlot;
import io.stratagem.kernel.generation.DisabledStrategy;
import io.stratagem.kernel.handover.Heir;
import io.stratagem.kernel.handover.Inheritance;
import io.stratagem.kernel.run.RunSettings;
import io.stratagem.kernel.run.SwitchOutcome;
import io.stratagem.testkit.Replay;
import io.stratagem.testkit.StrategyHarness;
import io.stratagem.testkit.TestStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A change that goes wrong leaves everything else as it was. */
class SwapFailuresTest {
    private static final String[] SYMBOLS = {"AAA", "BBB"};
    private static final int DAYS = 100;
    private static final int SWAP = 60;

    private final HangBoard board = new HangBoard();

    @AfterEach
    void letGo() throws InterruptedException {
        board.release();
    }

    /** Goes long with as many units as it has counted bars; a layout of one slot, or with another one added. */
    private static SignalPlugin counting(String... slots) {
        return context -> {
            var price = context.feature("price");
            List<CountSlot> counts = new ArrayList<>();
            for (String slot : slots) {
                counts.add(context.count(slot));
            }
            return (vector, state) -> {
                double sum = 0;
                for (CountSlot count : counts) {
                    state.set(count, state.get(count) + 1);
                    sum = sum * 1_000 + state.get(count);
                }
                return vector.get(price) > 0 ? StrategyIntent.goLong(0.5).notional(sum) : StrategyIntent.NONE;
            };
        };
    }

    private static TestStrategy good() {
        return TestStrategy.of("good", counting("bars"), SYMBOLS);
    }

    private static TestStrategy subject(SignalPlugin plugin) {
        return TestStrategy.of("subject", plugin, SYMBOLS);
    }

    private Replay replay(int lanes, TestStrategy before, TestStrategy after) {
        return StrategyHarness.of(good(), before)
                .settings(RunSettings.replay(lanes))
                .supervision(board.supervision())
                .swapAt(SWAP, good(), after)
                .replayEvents(Days.of(DAYS, SYMBOLS));
    }

    private static Replay calm() {
        return StrategyHarness.of(good(), subject(counting("bars"))).replayEvents(Days.of(DAYS, SYMBOLS));
    }

    private static Heir heir(Replay replay) {
        return ((SwitchOutcome.TookOver) replay.switches().getFirst())
                .succession().heirs().stream()
                        .filter(heir -> heir.strategy().id().equals("subject"))
                        .findFirst()
                        .orElseThrow();
    }

    private static List<String> last(Replay replay) {
        return Said.by(replay, "subject").stream()
                .filter(line -> line.contains("AAA") && (line.startsWith("59 ") || line.startsWith("60 ")))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void aPluginThatHangsOverHistoryIsDeclinedAndEverybodyGoesOn(int lanes) {
        SignalPlugin hanging = context -> {
            var price = context.feature("price");
            return (vector, state) -> {
                if (vector.get(price) > 120) {
                    board.hang();
                }
                return StrategyIntent.NONE;
            };
        };
        Replay replay =
                replay(lanes, subject(counting("bars")), subject(hanging).version("2.0.0"));

        assertThat(replay.switches())
                .singleElement()
                .isInstanceOfSatisfying(
                        SwitchOutcome.Declined.class,
                        declined -> assertThat(declined.reasons())
                                .extracting(Fault::code)
                                .containsExactly(ErrorCode.E_STRAT_STUCK));
        assertThat(board.size()).isEqualTo(1);
        assertThat(replay.report().runHash()).isEqualTo(calm().report().runHash());
        assertThat(replay.report().lineageHash()).isEqualTo(calm().report().lineageHash());
        assertThat(replay.controls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anErrorOverHistoryIsNobodysErrorInTheRun(int lanes) {
        SignalPlugin throwing = context -> {
            var price = context.feature("price");
            var bars = context.count("since");
            return (vector, state) -> {
                state.set(bars, state.get(bars) + 1);
                if (vector.get(price) < 150) {
                    throw new IllegalStateException("as asked");
                }
                return StrategyIntent.goLong(1).notional((double) state.get(bars));
            };
        };
        Replay replay =
                replay(lanes, subject(counting("bars")), subject(throwing).version("2.0.0"));

        assertThat(heir(replay).inheritance()).isEqualTo(Inheritance.REWARMED);
        assertThat(replay.of("subject").errors()).isEmpty();
        // Bars 50 to 59 did not throw; each error before took back what it had counted.
        assertThat(last(replay)).last().isEqualTo("60 AAA subject LONG 11 emitted");
        assertThat(Said.by(replay, "good")).isEqualTo(Said.by(calm(), "good"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aPluginThatCannotBeBoundIsDisabledAlone(int lanes) {
        SignalPlugin unable = new SignalPlugin() {
            @Override
            public Evaluator bind(StrategyContext context) {
                throw new IllegalStateException("as asked");
            }
        };
        assertDisabled(replay(lanes, subject(counting("bars")), subject(unable)), ErrorCode.E_STRAT_BIND_FAILED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void withinAMajorVersionALostSlotIsRefused(int lanes) {
        Replay replay = replay(
                lanes,
                subject(counting("bars", "more")),
                subject(counting("bars")).version("1.1.0"));

        assertDisabled(replay, ErrorCode.E_STRAT_STATE_LAYOUT);
    }

    private static void assertDisabled(Replay replay, ErrorCode code) {
        SwitchOutcome.TookOver outcome =
                (SwitchOutcome.TookOver) replay.switches().getFirst();
        assertThat(outcome.succession().after().disabled())
                .singleElement()
                .extracting(DisabledStrategy::reasons)
                .satisfies(
                        reasons -> assertThat(reasons).extracting(Fault::code).containsExactly(code));
        assertThat(outcome.orphaned()).containsExactly(Map.entry("subject", 2));
        assertThat(replay.report().orphanedPositions()).isEqualTo(2);
        assertThat(last(replay)).hasSize(1);
        assertThat(Said.by(replay, "good")).isEqualTo(Said.by(calm(), "good"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anotherMajorVersionWithAnotherLayoutIsMadeFromHistory(int lanes) {
        Replay replay = replay(
                lanes,
                subject(counting("bars", "more")),
                subject(counting("bars")).version("2.0.0"));

        assertThat(heir(replay).inheritance()).isEqualTo(Inheritance.REWARMED);
        assertThat(heir(replay).reason())
                .startsWith("the state layout changed: ")
                .contains("more");
        assertThat(last(replay)).containsExactly("59 AAA subject LONG 60060 emitted", "60 AAA subject LONG 61 emitted");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anAddedSlotBeginsAtItsInitialValueBesideTheOthers(int lanes) {
        Replay replay = replay(
                lanes,
                subject(counting("bars")),
                subject(counting("bars", "more")).version("1.1.0"));

        assertThat(heir(replay).inheritance()).isEqualTo(Inheritance.CARRIED);
        assertThat(last(replay)).containsExactly("59 AAA subject LONG 60 emitted", "60 AAA subject LONG 61001 emitted");
    }
}
