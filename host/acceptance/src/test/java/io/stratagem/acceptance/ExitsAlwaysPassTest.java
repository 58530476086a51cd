package io.stratagem.acceptance;

import static io.stratagem.acceptance.Scripted.flat;
import static io.stratagem.acceptance.Scripted.goLong;
import static io.stratagem.acceptance.Scripted.goShort;
import static io.stratagem.acceptance.Scripted.none;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.catalog.ConflictPolicy;
import io.stratagem.catalog.ConflictSettings;
import io.stratagem.market.TradingMode;
import io.stratagem.store.ControlEntry;
import io.stratagem.store.ControlKind;
import io.stratagem.testkit.Replay;
import io.stratagem.testkit.StrategyHarness;
import io.stratagem.testkit.TestStrategy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** FLAT and reductions pass everything but pause, mode and the full kill switch; a blocked reversal keeps its exit half. */
class ExitsAlwaysPassTest {
    /** Long 100, smaller on day 2, flat on day 4. */
    private static final Scripted REDUCES_THEN_LEAVES = new Scripted((symbol, bar) -> switch (bar) {
        case 0 -> goLong(0.5, 100);
        case 2 -> goLong(0.5, 60);
        case 4 -> flat();
        default -> none();
    });

    private static final Scripted REVERSES = new Scripted((symbol, bar) -> switch (bar) {
        case 0 -> goLong(0.5, 100);
        case 2 -> goShort(0.5, 100);
        default -> none();
    });

    private static final TestStrategy VETO_FROM_DAY_ONE = TestStrategy.of(
                    "guard",
                    new ScriptedOverlay(1, (symbol, bar, answer) -> {
                        if (bar >= 1) {
                            answer.veto("storm");
                        }
                    }),
                    "AAA")
            .covering("alpha");

    private static TestStrategy alpha(Scripted script) {
        return TestStrategy.of("alpha", script, "AAA");
    }

    private static ControlEntry at(long epoch, ControlKind kind, String subject, String argument) {
        return new ControlEntry(epoch, 0, kind, subject, argument);
    }

    private static void assertReducedAndLeft(Replay replay) {
        assertThat(Said.by(replay, "alpha"))
                .containsExactly(
                        "0 AAA alpha LONG 100 emitted", "2 AAA alpha LONG 60 emitted", "4 AAA alpha FLAT 0 emitted");
    }

    private static void assertOnlyTheExitHalfPassed(Replay replay, String reason) {
        assertThat(Said.by(replay, "alpha"))
                .containsExactly(
                        "0 AAA alpha LONG 100 emitted",
                        "2 AAA alpha SHORT 100 suppressed:" + reason,
                        "2 AAA alpha FLAT 0 emitted");
        assertThat(replay.decisions().getLast().target().rationale().getFirst().name())
                .isEqualTo(reason);
        assertThat(replay.of("alpha").openPositions()).isZero();
    }

    @Test
    void underAVeto() {
        assertReducedAndLeft(StrategyHarness.of(alpha(REDUCES_THEN_LEAVES), VETO_FROM_DAY_ONE)
                .replayEvents(Days.of(6, "AAA")));
    }

    @Test
    void underAVetoAReversalBecomesFlat() {
        assertOnlyTheExitHalfPassed(
                StrategyHarness.of(alpha(REVERSES), VETO_FROM_DAY_ONE).replayEvents(Days.of(6, "AAA")), "veto:storm");
    }

    @Test
    void duringACooldown() {
        assertReducedAndLeft(StrategyHarness.of(alpha(REDUCES_THEN_LEAVES).cooldownSeconds(10 * 86_400))
                .replayEvents(Days.of(6, "AAA")));
    }

    @Test
    void duringACooldownAReversalBecomesFlat() {
        assertOnlyTheExitHalfPassed(
                StrategyHarness.of(alpha(REVERSES).cooldownSeconds(10 * 86_400)).replayEvents(Days.of(6, "AAA")),
                "cooldown");
    }

    @Test
    void atTheParallelLimit() {
        assertReducedAndLeft(StrategyHarness.of(alpha(REDUCES_THEN_LEAVES).maxParallelPositions(1))
                .replayEvents(Days.of(6, "AAA")));
    }

    @Test
    void underTheOrdinaryKillSwitch() {
        assertReducedAndLeft(StrategyHarness.of(alpha(REDUCES_THEN_LEAVES))
                .control(List.of(at(1, ControlKind.KILL_SWITCH_ON, "", "")))
                .replayEvents(Days.of(6, "AAA")));
    }

    @Test
    void underTheOrdinaryKillSwitchAReversalBecomesFlat() {
        assertOnlyTheExitHalfPassed(
                StrategyHarness.of(alpha(REVERSES))
                        .control(List.of(at(1, ControlKind.KILL_SWITCH_ON, "", "")))
                        .replayEvents(Days.of(6, "AAA")),
                "kill_switch");
    }

    @ParameterizedTest
    @EnumSource(
            value = ConflictPolicy.class,
            names = {"PUBLISH_ALL", "FIRST_WINS", "HIGHEST_CONFIDENCE"})
    void underAConflictPolicyThatPicks(ConflictPolicy policy) {
        TestStrategy winner = TestStrategy.of(
                        "winner", new Scripted((symbol, bar) -> bar >= 1 ? goShort(0.9, 10) : none()), "AAA")
                .priority(1);
        assertReducedAndLeft(StrategyHarness.of(alpha(REDUCES_THEN_LEAVES), winner)
                .conflict(new ConflictSettings(policy, true, 2))
                .replayEvents(Days.of(6, "AAA")));
    }

    @ParameterizedTest
    @EnumSource(
            value = ConflictPolicy.class,
            names = {"FIRST_WINS", "HIGHEST_CONFIDENCE"})
    void aReversalThatLosesAConflictBecomesFlat(ConflictPolicy policy) {
        TestStrategy winner = TestStrategy.of(
                        "winner", new Scripted((symbol, bar) -> bar == 2 ? goLong(0.9, 10) : none()), "AAA")
                .priority(1);
        assertOnlyTheExitHalfPassed(
                StrategyHarness.of(alpha(REVERSES), winner)
                        .conflict(new ConflictSettings(policy, true, 2))
                        .replayEvents(Days.of(6, "AAA")),
                "conflict_lost");
    }

    @Test
    void underNetTheLastSourceThatLeavesClosesTheMergedPositionEvenUnderAVetoAndTheKillSwitch() {
        Replay replay = StrategyHarness.of(alpha(REDUCES_THEN_LEAVES), VETO_FROM_DAY_ONE)
                .conflict(new ConflictSettings(ConflictPolicy.NET, true, 2))
                .control(List.of(at(1, ControlKind.KILL_SWITCH_ON, "", "")))
                .replayEvents(Days.of(6, "AAA"));

        assertThat(Said.by(replay, "conflict:net"))
                .containsExactly(
                        "0 AAA conflict:net LONG 100 emitted",
                        "2 AAA conflict:net LONG 60 emitted",
                        "4 AAA conflict:net FLAT 0 emitted");
    }

    @Test
    void underNetAVetoedReversalOfASourceLeavesTheMergedPosition() {
        Replay replay = StrategyHarness.of(alpha(REVERSES), VETO_FROM_DAY_ONE)
                .conflict(new ConflictSettings(ConflictPolicy.NET, true, 2))
                .replayEvents(Days.of(6, "AAA"));

        assertThat(Said.by(replay, "conflict:net"))
                .containsExactly("0 AAA conflict:net LONG 100 emitted", "2 AAA conflict:net FLAT 0 emitted");
    }

    @Test
    void butNotDuringAPause() {
        for (String subject : List.of("alpha", "alpha@1.0.0", "")) {
            Replay replay = StrategyHarness.of(alpha(REDUCES_THEN_LEAVES))
                    .control(List.of(at(1, ControlKind.PAUSE, subject, "")))
                    .replayEvents(Days.of(6, "AAA"));

            assertThat(Said.by(replay))
                    .containsExactly(
                            "0 AAA alpha LONG 100 emitted",
                            "2 AAA alpha LONG 60 suppressed:paused",
                            "4 AAA alpha FLAT 0 suppressed:paused");
            assertThat(replay.of("alpha").openPositions()).isEqualTo(1);
        }
    }

    @Test
    void butNotUnderTheFullKillSwitch() {
        Replay replay = StrategyHarness.of(alpha(REDUCES_THEN_LEAVES))
                .control(List.of(at(1, ControlKind.KILL_SWITCH_ON, "", ControlEntry.ALL)))
                .replayEvents(Days.of(6, "AAA"));

        assertThat(Said.by(replay))
                .containsExactly(
                        "0 AAA alpha LONG 100 emitted",
                        "2 AAA alpha LONG 60 suppressed:kill_switch_all",
                        "4 AAA alpha FLAT 0 suppressed:kill_switch_all");
    }

    @Test
    void butNotInAModeThatDoesNotTradeOnPaper() {
        assertThat(heldBy(TradingMode.SHADOW)).containsOnly("suppressed:shadow");
        assertThat(heldBy(TradingMode.ADVISORY)).containsOnly("suppressed:awaiting_confirmation");
        assertThat(heldBy(TradingMode.LIVE)).containsOnly("suppressed:live_unavailable");
    }

    private static List<String> heldBy(TradingMode mode) {
        return StrategyHarness.of(alpha(REDUCES_THEN_LEAVES).mode(mode))
                .replayEvents(Days.of(6, "AAA"))
                .decisions()
                .stream()
                .map(decision -> decision.verdict().text())
                .toList();
    }
}
