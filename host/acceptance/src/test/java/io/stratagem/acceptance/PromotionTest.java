package io.stratagem.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.FramePlugin;
import io.stratagem.api.SignalPlugin;
import io.stratagem.api.StrategyContext;
import io.stratagem.api.StrategyIntent;
import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.param.IntegerParameter;
import io.stratagem.api.param.Parameters;
import io.stratagem.kernel.handover.Inheritance;
import io.stratagem.kernel.run.RunSettings;
import io.stratagem.kernel.run.SwitchOutcome;
import io.stratagem.kernel.shadow.ComparisonCounts;
import io.stratagem.kernel.shadow.FailedPromotion;
import io.stratagem.store.CircuitOrder;
import io.stratagem.store.ControlEntry;
import io.stratagem.store.ControlKind;
import io.stratagem.store.DecisionRecord;
import io.stratagem.testkit.Replay;
import io.stratagem.testkit.StrategyHarness;
import io.stratagem.testkit.TestStrategy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A promoted candidate takes its strategy's place with what it has lived through; what the strategy holds stays the strategy's. */
class PromotionTest {
    private static final int DAYS = 100;

    /** In at every so many bars and out at the next of them; from a bar on it errs, if it is told to. */
    private static final class Counting implements SignalPlugin {
        private static final IntegerParameter EVERY =
                IntegerParameter.named("every").between(1, 100).byDefault(10).means("bars between two changes");
        private static final IntegerParameter ERRS = IntegerParameter.named("errs")
                .between(0, 100)
                .byDefault(0)
                .means("the bar from which it errs; 0 for none");

        @Override
        public Parameters params() {
            return Parameters.of(EVERY, ERRS);
        }

        @Override
        public Evaluator bind(StrategyContext context) {
            context.feature("close");
            var bars = context.count("bars");
            var invested = context.flag("invested");
            int every = context.param(EVERY);
            int errs = context.param(ERRS);
            return (vector, state) -> {
                int bar = (int) (vector.eventTimeMillis() / vector.timeframe().millis());
                if (errs > 0 && bar >= errs) {
                    throw new IllegalStateException("as asked");
                }
                state.set(bars, state.get(bars) + 1);
                if (state.get(bars) % every != 0) {
                    return StrategyIntent.NONE;
                }
                boolean isIn = state.get(invested);
                state.set(invested, !isIn);
                return isIn ? StrategyIntent.flat() : StrategyIntent.goLong(1).notional(100 + every);
            };
        }
    }

    private static TestStrategy counting() {
        return TestStrategy.of("counting", new Counting(), "AA");
    }

    private static Replay days(StrategyHarness harness) {
        return harness.replayEvents(Days.of(DAYS, "AA"));
    }

    private static SwitchOutcome.TookOver switched(Replay replay) {
        return (SwitchOutcome.TookOver) replay.switches().getFirst();
    }

    private static List<Long> emittedAt(Replay replay) {
        return replay.emitted().stream().map(DecisionRecord::epoch).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void itGoesOnWithTheStateTheCandidateHasLivedThrough(int lanes) {
        Replay replay = days(StrategyHarness.of(counting().candidate("every", 25))
                .settings(RunSettings.replay(lanes).withHistoryDepth(0))
                .promoteAt(55, "counting"));

        // Until 54 it changes at every tenth bar. The candidate has counted 55 bars, went in at 25 and out at 50, and
        // goes in at 75.
        assertThat(Said.by(replay, "counting"))
                .containsExactly(
                        "9 AA counting LONG 110 emitted",
                        "19 AA counting FLAT 0 emitted",
                        "29 AA counting LONG 110 emitted",
                        "39 AA counting FLAT 0 emitted",
                        "49 AA counting LONG 110 emitted",
                        "74 AA counting LONG 125 emitted",
                        "99 AA counting FLAT 0 emitted");
        assertThat(switched(replay).succession().heirs()).singleElement().satisfies(heir -> {
            assertThat(heir.isPromoted()).isTrue();
            assertThat(heir.inheritance()).isEqualTo(Inheritance.CARRIED);
        });
        assertThat(switched(replay).succession().departed()).isEmpty();
        assertThat(switched(replay)
                        .comparisons()
                        .getOrDefault("counting", ComparisonCounts.NONE)
                        .disagreed())
                .isEqualTo(6);
        assertThat(replay.report().strategies()).hasSize(1);
        assertThat(replay.of("counting").comparison()).isEmpty();
        assertThat(replay.controls())
                .singleElement()
                .satisfies(entry -> assertThat(entry.kind()).isEqualTo(ControlKind.GENERATION_SWITCH));
    }

    @Test
    void whatItWouldHoldIsListedWhereTheLedgerHoldsSomethingElse() {
        SwitchOutcome.TookOver flat = switched(
                days(StrategyHarness.of(counting().candidate("every", 25)).promoteAt(55, "counting")));
        assertThat(flat.differing()).singleElement().satisfies(wish -> {
            assertThat(wish.strategy().id()).isEqualTo("counting");
            assertThat(wish.note().intent().direction()).hasToString("FLAT");
        });

        SwitchOutcome.TookOver same = switched(
                days(StrategyHarness.of(counting().candidate("every", 50)).promoteAt(55, "counting")));
        assertThat(same.differing()).isEmpty();

        SwitchOutcome.TookOver silent = switched(
                days(StrategyHarness.of(counting().candidate("every", 100)).promoteAt(55, "counting")));
        assertThat(silent.differing())
                .singleElement()
                .satisfies(wish -> assertThat(
                                wish.note().intent().rationale().getFirst().name())
                        .isEqualTo("never_spoke"));
    }

    @Test
    void whatTheCandidateWouldHoldIsKnownAcrossGenerationsAndIsNobodyElsesBusiness() {
        TestStrategy pair = counting().candidate("every", 25);
        TestStrategy other = TestStrategy.of("other", new Counting(), "AA");
        Replay replay = days(StrategyHarness.of(pair).swapAt(52, pair, other).promoteAt(55, "counting"));
        SwitchOutcome.TookOver beside =
                (SwitchOutcome.TookOver) replay.switches().get(0);
        SwitchOutcome.TookOver promoted =
                (SwitchOutcome.TookOver) replay.switches().get(1);

        // What came new at 52 was made from history; the candidate's wish is not asked for.
        assertThat(beside.differing()).extracting(wish -> wish.strategy().id()).containsExactly("other");
        assertThat(promoted.differing())
                .extracting(wish -> wish.strategy().id())
                .containsExactly("counting");
    }

    @Test
    void positionsAndCooldownsStayThoseOfTheStrategy() {
        Replay replay =
                days(StrategyHarness.of(counting().candidate("every", 29).cooldownSeconds(15 * 86_400))
                        .promoteAt(55, "counting"));

        // In at 49; the candidate went in at 28 and out at 57, which closes the position of the strategy.
        assertThat(Said.by(replay, "counting"))
                .contains("49 AA counting LONG 110 emitted", "57 AA counting FLAT 0 emitted");
        Replay soon = days(StrategyHarness.of(counting().candidate("every", 57).cooldownSeconds(15 * 86_400))
                .promoteAt(55, "counting"));
        assertThat(Said.by(soon, "counting")).contains("56 AA counting LONG 157 suppressed:cooldown");
    }

    @Test
    void aFrameStrategyGoesOnWithBothOfItsAreas() {
        Replay replay = StrategyHarness.of(
                        TestStrategy.of("frame", rounds(1), "AA", "BB").candidate("1.1.0", rounds(10)))
                .settings(RunSettings.replay(1).withHistoryDepth(0))
                .promoteAt(30, "frame")
                .replayEvents(Days.of(40, "AA", "BB"));

        assertThat(Said.by(replay, "frame")).contains("29 AA frame LONG 30 emitted", "30 AA frame LONG 310 emitted");
    }

    private static FramePlugin rounds(double factor) {
        return context -> {
            context.feature("close");
            var rounds = context.perStrategy().count("rounds");
            return (frame, portfolio, state) -> {
                state.strategy().set(rounds, state.strategy().get(rounds) + 1);
                state.emit(
                        0,
                        StrategyIntent.goLong(0.5)
                                .notional(factor * state.strategy().get(rounds)));
            };
        };
    }

    @Test
    void aCandidateWhoseCircuitIsNotClosedIsNotPromoted() {
        TestStrategy pair = counting().candidate("errs", 50);
        Replay replay = days(StrategyHarness.of(pair).promoteAt(55, "counting"));

        assertThat(replay.switches())
                .singleElement()
                .isInstanceOfSatisfying(
                        SwitchOutcome.Declined.class,
                        declined -> assertThat(declined.reasons())
                                .singleElement()
                                .satisfies(
                                        reason -> assertThat(reason.code()).isEqualTo(ErrorCode.E_STRAT_CIRCUIT_OPEN)));
        assertThat(replay.controls()).isEmpty();
        assertThat(emittedAt(replay)).containsExactly(9L, 19L, 29L, 39L, 49L, 59L, 69L, 79L, 89L, 99L);
    }

    @Test
    void whatAnOperatorForcedOnTheStrategyStays() {
        List<ControlEntry> held =
                List.of(new ControlEntry(50, 0, ControlKind.OVERRIDE, "counting", CircuitOrder.OPEN.text()));
        Replay replay = days(StrategyHarness.of(counting().candidate("every", 25))
                .control(held)
                .promoteAt(55, "counting"));

        assertThat(replay.of("counting").circuit()).isEqualTo("forced_open");
        assertThat(emittedAt(replay)).allMatch(epoch -> epoch < 50);
    }

    private static Replay failing(int within, int lanes, long... swaps) {
        TestStrategy pair = counting().candidate("errs", 65).rollbackWithinEvents(within);
        StrategyHarness harness =
                StrategyHarness.of(pair).settings(RunSettings.replay(lanes)).promoteAt(55, "counting");
        TestStrategy promoted = counting().param("errs", 65);
        for (long epoch : swaps) {
            harness = harness.swapAt(epoch, promoted, TestStrategy.of("other", new Counting(), "AA"));
        }
        return days(harness);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void aCircuitThatOpensAmongTheFirstEvaluationsIsReportedOnce(int lanes) {
        // Bar 65 is the tenth evaluation since; with the second and third error behind it the circuit opens at the
        // twelfth.
        assertThat(failing(12, lanes).failedPromotions())
                .containsExactly(new FailedPromotion("counting", 12, 12, 1, 66));
        assertThat(failing(11, lanes).failedPromotions()).isEmpty();
    }

    @Test
    void aRestartForgetsNeitherWhatACandidateWouldHoldNorAProbation() {
        TestStrategy pair = counting().candidate("errs", 65).rollbackWithinEvents(12);
        StrategyHarness harness =
                StrategyHarness.of(pair).settings(RunSettings.replay(1)).promoteAt(55, "counting");
        Replay whole = days(harness);
        for (long epoch : new long[] {40, 55, 60}) {
            Replay restarted = days(harness.restartAt(epoch));
            assertThat(restarted.report().runHash()).isEqualTo(whole.report().runHash());
            assertThat(restarted.failedPromotions())
                    .isEqualTo(whole.failedPromotions())
                    .hasSize(1);
        }
        StrategyHarness other =
                StrategyHarness.of(counting().candidate("every", 25)).promoteAt(55, "counting");
        assertThat(switched(days(other.restartAt(53))).differing())
                .hasSameSizeAs(switched(days(other)).differing())
                .isNotEmpty();
    }

    @Test
    void theProbationGoesOnWhileOthersComeAndGo() {
        assertThat(failing(12, 1, 58, 60).failedPromotions())
                .containsExactly(new FailedPromotion("counting", 12, 12, 1, 66));
    }

    @Test
    void aPersonsOrderToOpenTheCircuitTakesNothingBack() {
        TestStrategy pair = counting().candidate("every", 25).rollbackWithinEvents(20);
        Replay replay = days(StrategyHarness.of(pair)
                .control(List.of(new ControlEntry(60, 0, ControlKind.OVERRIDE, "counting", CircuitOrder.OPEN.text())))
                .promoteAt(55, "counting"));

        assertThat(replay.of("counting").circuitOpenings()).isEqualTo(1);
        assertThat(replay.failedPromotions()).isEmpty();
    }

    @Test
    void aPromotionThatGoesWellAgreesWithARunOfThePromotedFromThereOn() {
        TestStrategy promoted = counting().param("every", 25);
        Replay alone = days(StrategyHarness.of(promoted));
        Replay replay =
                days(StrategyHarness.of(counting().candidate("every", 25)).promoteAt(55, "counting"));

        assertThat(Said.by(replay, "counting").stream().filter(PromotionTest::isLate))
                .isEqualTo(Said.by(alone, "counting").stream()
                        .filter(PromotionTest::isLate)
                        .toList())
                .isNotEmpty();
    }

    private static boolean isLate(String line) {
        return Integer.parseInt(line.substring(0, line.indexOf(' '))) >= 55;
    }
}
