package io.stratagem.acceptance;

import static io.stratagem.acceptance.Scripted.flat;
import static io.stratagem.acceptance.Scripted.goLong;
import static io.stratagem.acceptance.Scripted.goShort;
import static io.stratagem.acceptance.Scripted.none;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.StrategyIntent;
import io.stratagem.catalog.ConflictPolicy;
import io.stratagem.catalog.ConflictSettings;
import io.stratagem.testkit.Replay;
import io.stratagem.testkit.StrategyHarness;
import io.stratagem.testkit.TestStrategy;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of several strategies' intents for one symbol in one epoch. */
class ConflictPoliciesTest {
    private static TestStrategy says(String id, Map<Integer, StrategyIntent> byBar) {
        return TestStrategy.of(id, new Scripted((symbol, bar) -> byBar.getOrDefault(bar, none())), "AAA");
    }

    private static Replay play(ConflictPolicy policy, int quorum, TestStrategy... strategies) {
        return StrategyHarness.of(strategies)
                .conflict(new ConflictSettings(policy, true, quorum))
                .replayEvents(Days.of(8, "AAA"));
    }

    private static Replay play(ConflictPolicy policy) {
        return play(
                policy,
                2,
                says("a", Map.of(0, goLong(0.4, 100))),
                says("b", Map.of(0, goShort(0.9, 50))),
                says("c", Map.of(0, goShort(0.5, 50))).priority(1));
    }

    @Test
    void publishAllPublishesAllInTheOrderOfPriorityThenId() {
        Replay replay = play(ConflictPolicy.PUBLISH_ALL);

        assertThat(Said.by(replay))
                .containsExactly("0 AAA c SHORT 50 emitted", "0 AAA a LONG 100 emitted", "0 AAA b SHORT 50 emitted");
        assertThat(replay.report().conflicts()).isEqualTo(1);
    }

    @Test
    void firstWinsByPriorityAndTheLosersAreRecorded() {
        assertThat(Said.by(play(ConflictPolicy.FIRST_WINS)))
                .containsExactly(
                        "0 AAA c SHORT 50 emitted",
                        "0 AAA a LONG 100 suppressed:conflict_lost",
                        "0 AAA b SHORT 50 suppressed:conflict_lost");
    }

    @Test
    void highestConfidenceWins() {
        assertThat(Said.by(play(ConflictPolicy.HIGHEST_CONFIDENCE)))
                .containsExactly(
                        "0 AAA c SHORT 50 suppressed:conflict_lost",
                        "0 AAA a LONG 100 suppressed:conflict_lost",
                        "0 AAA b SHORT 50 emitted");
    }

    @Test
    void equalConfidenceIsDecidedByTheOrderOfEvaluation() {
        Replay replay = play(
                ConflictPolicy.HIGHEST_CONFIDENCE,
                2,
                says("a", Map.of(0, goLong(0.5, 1))),
                says("b", Map.of(0, goShort(0.5, 2))).priority(1));

        assertThat(Said.by(replay))
                .containsExactly("0 AAA b SHORT 2 emitted", "0 AAA a LONG 1 suppressed:conflict_lost");
    }

    @Test
    void netEmitsTheWinningSideUnderThePolicysName() {
        Replay replay = play(ConflictPolicy.NET);

        assertThat(Said.by(replay))
                .containsExactly(
                        "0 AAA c SHORT 50 suppressed:conflict_merged",
                        "0 AAA a LONG 100 suppressed:conflict_lost",
                        "0 AAA b SHORT 50 suppressed:conflict_merged",
                        "0 AAA conflict:net SHORT 100 emitted");
        assertThat(replay.emitted().getFirst().sourceStrategyIds()).containsExactly("b", "c");
        assertThat(replay.emitted().getFirst().target().confidence()).isEqualTo(0.7);
    }

    @Test
    void ensembleNeedsItsQuorum() {
        Replay enough = play(ConflictPolicy.ENSEMBLE);
        assertThat(Said.by(enough, "conflict:ensemble")).containsExactly("0 AAA conflict:ensemble SHORT 50 emitted");
        assertThat(enough.emitted().getFirst().target().confidence()).isEqualTo(0.3333);

        Replay alone = play(ConflictPolicy.ENSEMBLE, 2, says("a", Map.of(0, goLong(0.4, 100))));
        assertThat(Said.by(alone)).containsExactly("0 AAA a LONG 100 suppressed:conflict_no_quorum");
    }

    @Test
    void aSourceThatGoesFlatLeavesAndTheLastOneClosesTheMergedPosition() {
        Replay replay = play(
                ConflictPolicy.NET,
                2,
                says("a", Map.of(0, goLong(0.5, 100), 3, flat())),
                says("b", Map.of(0, goLong(0.5, 50), 5, flat())));

        assertThat(Said.by(replay, "conflict:net"))
                .containsExactly("0 AAA conflict:net LONG 150 emitted", "5 AAA conflict:net FLAT 0 emitted");
        assertThat(Said.by(replay, "a")).contains("3 AAA a FLAT 0 suppressed:conflict_merged");
        assertThat(replay.trades()).hasSize(1);
    }

    @Test
    void aSourceThatJoinsLaterStandsBesideTheOthers() {
        Replay replay = play(
                ConflictPolicy.NET,
                2,
                says("a", Map.of(0, goLong(0.5, 100), 5, flat())),
                says("b", Map.of(2, goLong(0.5, 50), 3, flat())));

        assertThat(Said.by(replay, "conflict:net"))
                .containsExactly(
                        "0 AAA conflict:net LONG 100 emitted",
                        "2 AAA conflict:net LONG 50 emitted",
                        "5 AAA conflict:net FLAT 0 emitted");
    }

    @Test
    void aSourceWhoseReversalFindsNoQuorumLeaves() {
        Replay replay = play(
                ConflictPolicy.ENSEMBLE,
                2,
                says("a", Map.of(0, goLong(0.5, 100), 2, goShort(0.5, 100))),
                says("b", Map.of(0, goLong(0.5, 100), 4, flat())));

        assertThat(Said.by(replay, "conflict:ensemble"))
                .containsExactly("0 AAA conflict:ensemble LONG 100 emitted", "4 AAA conflict:ensemble FLAT 0 emitted");
    }
}
