package io.stratagem.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.SignalPlugin;
import io.stratagem.api.StrategyIntent;
import io.stratagem.api.error.ErrorCode;
import io.stratagem.kernel.run.StrategyReport;
import io.stratagem.testkit.Replay;
import io.stratagem.testkit.StrategyHarness;
import io.stratagem.testkit.TestStrategy;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What may not leave a plugin is counted as its error, and its state stays as it was. */
class OutputAndErrorsTest {
    static Stream<Named<StrategyIntent>> invalid() {
        StrategyIntent fine = StrategyIntent.goLong(0.5).notional(100);
        StrategyIntent wordy = fine;
        for (int reason = 0; reason <= StrategyIntent.MAX_REASONS; reason++) {
            wordy = wordy.because("reason_" + reason);
        }
        return Stream.of(
                Named.of(
                        "confidence that is no number",
                        StrategyIntent.goLong(Double.NaN).notional(100)),
                Named.of("confidence above one", StrategyIntent.goShort(1.01).notional(100)),
                Named.of("negative notional", StrategyIntent.goLong(0.5).notional(-1)),
                Named.of("infinite notional", StrategyIntent.goLong(0.5).notional(Double.POSITIVE_INFINITY)),
                Named.of("no notional", StrategyIntent.goLong(0.5)),
                Named.of("flat with a notional", StrategyIntent.flat().notional(1)),
                Named.of("too many reasons", wordy),
                Named.of("a reason with a line break", fine.because("a\nb")),
                Named.of("meta that is no number", fine.meta("stop", Double.NaN)),
                Named.of("meta with control characters", fine.meta("note", "\u001b[31m")),
                Named.of("a horizon that is no name", fine.horizon("to the moon")));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void anInvalidIntentIsAnErrorAndNothingOfItIsKept(StrategyIntent intent) {
        Replay replay = StrategyHarness.of(TestStrategy.of("bad", counting(intent), "AAA"))
                .replayEvents(Days.of(2, "AAA"));
        StrategyReport report = replay.of("bad");
        assertThat(report.errors()).containsExactly(java.util.Map.entry(ErrorCode.E_STRAT_OUTPUT_INVALID, 2L));
        assertThat(replay.decisions()).isEmpty();
    }

    /** Counts its calls in a slot and gives an intent on the first: a kept count would silence it on the second. */
    private static SignalPlugin counting(StrategyIntent intent) {
        return context -> {
            context.feature("price");
            var calls = context.count("calls");
            return (vector, state) -> {
                state.set(calls, state.get(calls) + 1);
                return state.get(calls) == 1 ? intent : StrategyIntent.NONE;
            };
        };
    }

    @Test
    void nullIsAnError() {
        SignalPlugin silent = context -> {
            context.feature("price");
            return (vector, state) -> nothing();
        };
        Replay replay =
                StrategyHarness.of(TestStrategy.of("silent", silent, "AAA")).replayEvents(Days.of(1, "AAA"));
        assertThat(replay.of("silent").errors()).containsKey(ErrorCode.E_STRAT_OUTPUT_INVALID);
    }

    @SuppressWarnings({"NullAway", "DataFlowIssue"})
    private static StrategyIntent nothing() {
        return null;
    }

    @Test
    void aSlotThatIsNoNumberIsAnErrorAndIsRolledBack() {
        SignalPlugin poisoner = context -> {
            var price = context.feature("price");
            var memory = context.number("memory", 1, "what it remembers");
            return (vector, state) -> {
                if (vector.get(price) < 101) {
                    state.set(memory, Double.NaN);
                    return StrategyIntent.NONE;
                }
                return StrategyIntent.goLong(1).notional(state.get(memory));
            };
        };
        Replay replay =
                StrategyHarness.of(TestStrategy.of("poisoner", poisoner, "AAA")).replayEvents(Days.of(2, "AAA"));
        assertThat(replay.of("poisoner").errors()).containsKey(ErrorCode.E_STRAT_OUTPUT_INVALID);
        assertThat(Said.by(replay)).containsExactly("1 AAA poisoner LONG 1 emitted");
    }

    @Test
    void aThrowerHurtsNobodyButItself() {
        SignalPlugin thrower = context -> {
            context.feature("price");
            return (vector, state) -> {
                throw new StackOverflowError();
            };
        };
        TestStrategy good = TestStrategy.of("good", new PriceFollower(), "AAA", "BBB");
        Replay alone = StrategyHarness.of(good).replayEvents(Days.of(200, "AAA", "BBB"));
        Replay beside = StrategyHarness.of(good, TestStrategy.of("thrower", thrower, "AAA"))
                .replayEvents(Days.of(200, "AAA", "BBB"));
        assertThat(Said.by(beside, "good")).isEqualTo(Said.by(alone, "good"));
        assertThat(beside.of("thrower").circuitOpenings()).isPositive();
        assertThat(beside.of("thrower").skips()).as("evaluation stops").containsKey("circuit_open");
        assertThat(beside.of("thrower").errors().keySet())
                .isEqualTo(java.util.Set.of(ErrorCode.E_STRAT_EVALUATION_FAILED));
    }

    @Test
    void anOverlayBeyondItsCapVetoes() {
        io.stratagem.api.OverlayPlugin greedy = context -> {
            context.feature("price");
            return (vector, state, answer) -> answer.scale(1.5);
        };
        Replay replay = StrategyHarness.of(
                        TestStrategy.of("good", new PriceFollower(), "AAA"),
                        TestStrategy.of("greedy", greedy, "AAA").covering("good"))
                .replayEvents(Days.of(1, "AAA"));
        assertThat(Said.by(replay)).isEqualTo(List.of("0 AAA good LONG 100.5 suppressed:veto:overlay_unavailable"));
    }
}
