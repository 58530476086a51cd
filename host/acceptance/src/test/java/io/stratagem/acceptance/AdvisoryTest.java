package io.stratagem.acceptance;

import static io.stratagem.acceptance.Scripted.flat;
import static io.stratagem.acceptance.Scripted.goLong;
import static io.stratagem.acceptance.Scripted.goShort;
import static io.stratagem.acceptance.Scripted.none;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.kernel.commit.Advice;
import io.stratagem.market.TradingMode;
import io.stratagem.store.ControlEntry;
import io.stratagem.store.ControlKind;
import io.stratagem.store.DecisionRecord;
import io.stratagem.testkit.Replay;
import io.stratagem.testkit.StrategyHarness;
import io.stratagem.testkit.TestStrategy;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An advisory intent counts as nothing until a person confirms it, and never after its time to live. */
class AdvisoryTest {
    private static TestStrategy advisory(Scripted script) {
        return TestStrategy.of("a", script, "AAA").mode(TradingMode.ADVISORY);
    }

    private static final Scripted ENTERS_ONCE = new Scripted((symbol, bar) -> bar == 0 ? goLong(0.5, 100) : none());

    private static ControlEntry confirm(long epoch, String argument) {
        return new ControlEntry(epoch, 0, ControlKind.CONFIRM, "a", argument);
    }

    private static Replay run(Scripted script, int days, ControlEntry... entries) {
        return StrategyHarness.of(advisory(script))
                .control(Arrays.asList(entries))
                .replayEvents(Days.of(days, "AAA"));
    }

    @Test
    void unconfirmedItCountsAsNothingAndExpires() {
        Replay replay = run(ENTERS_ONCE, 3);

        assertThat(Said.by(replay)).containsExactly("0 AAA a LONG 100 suppressed:awaiting_confirmation");
        assertThat(replay.decisions().getFirst().requiresConfirmation()).isTrue();
        assertThat(replay.of("a").openPositions()).isZero();
        assertThat(replay.of("a").advice()).isEqualTo(new Advice(0, 0, 1, 0));
    }

    @Test
    void confirmedWithinItsTimeToLiveItEntersLedgerAndSinkAtThatEpoch() {
        Replay replay = run(ENTERS_ONCE, 4, confirm(1, "AAA"));

        assertThat(Said.by(replay))
                .containsExactly("0 AAA a LONG 100 suppressed:awaiting_confirmation", "1 AAA a LONG 100 emitted");
        DecisionRecord confirmed = replay.decisions().getLast();
        DecisionRecord proposed = replay.decisions().getFirst();
        assertThat(confirmed.isPublished()).isTrue();
        assertThat(confirmed.featureHash()).isEqualTo(proposed.featureHash());
        assertThat(confirmed.target().rationale().getLast().name()).isEqualTo("confirmed");
        assertThat(confirmed.target().rationale().getLast().value()).isEqualTo((double) proposed.strategySequence());
        assertThat(replay.of("a").openPositions()).isEqualTo(1);
        assertThat(replay.of("a").entries()).isEqualTo(1);
        assertThat(replay.of("a").advice()).isEqualTo(new Advice(0, 1, 0, 0));
        assertThat(replay.controls()).extracting(ControlEntry::kind).containsExactly(ControlKind.CONFIRM);
    }

    @Test
    void pastItsTimeToLiveAConfirmationMeetsNothing() {
        Replay replay = run(ENTERS_ONCE, 4, confirm(2, "AAA"));

        assertThat(replay.emitted()).isEmpty();
        assertThat(replay.of("a").advice()).isEqualTo(new Advice(0, 0, 1, 0));
        assertThat(replay.report().unmatchedConfirmations()).isEqualTo(1);
    }

    @Test
    void ofTwoAboutOneSymbolTheNewestWaits() {
        Scripted changes = new Scripted((symbol, bar) -> switch (bar) {
            case 0 -> goLong(0.5, 100);
            case 1 -> goShort(0.5, 60);
            default -> none();
        });
        Replay replay = run(changes, 4, confirm(2, "AAA"));

        assertThat(Said.by(replay)).endsWith("2 AAA a SHORT 60 emitted");
        assertThat(replay.of("a").advice()).isEqualTo(new Advice(0, 1, 0, 1));
    }

    @Test
    void aConfirmationThatNamesItsIntentConfirmsThatOneOrNone() {
        long sequence = run(ENTERS_ONCE, 1).decisions().getFirst().strategySequence();

        assertThat(run(ENTERS_ONCE, 3, confirm(1, "AAA " + sequence)).emitted()).hasSize(1);
        Replay other = run(ENTERS_ONCE, 3, confirm(1, "AAA " + (sequence + 1)));
        assertThat(other.emitted()).isEmpty();
        assertThat(other.report().unmatchedConfirmations()).isEqualTo(1);
    }

    @Test
    void aConfirmationOfNobodysIntentChangesNothingButTheCount() {
        Replay replay = run(ENTERS_ONCE, 3, confirm(0, "AAA"), confirm(1, "BBB"));

        assertThat(replay.emitted()).isEmpty();
        assertThat(replay.report().unmatchedConfirmations()).isEqualTo(2);
    }

    @Test
    void aConfirmedExitClosesThePosition() {
        Scripted leaves = new Scripted((symbol, bar) -> switch (bar) {
            case 0 -> goLong(0.5, 100);
            case 2 -> flat();
            default -> none();
        });
        Replay replay = run(leaves, 5, confirm(1, "AAA"), confirm(3, "AAA"));

        assertThat(Said.by(replay)).endsWith("3 AAA a FLAT 0 emitted");
        assertThat(replay.trades()).hasSize(1);
    }

    @Test
    void confirmedItStillPassesTheOtherGates() {
        ControlEntry kill = new ControlEntry(1, 0, ControlKind.KILL_SWITCH_ON, "", "");
        assertThat(Said.by(run(ENTERS_ONCE, 3, kill, confirm(1, "AAA"))))
                .endsWith("1 AAA a LONG 100 suppressed:kill_switch");
        ControlEntry open = new ControlEntry(1, 0, ControlKind.OVERRIDE, "a", "open");
        assertThat(Said.by(run(ENTERS_ONCE, 3, open, confirm(1, "AAA"))))
                .endsWith("1 AAA a LONG 100 suppressed:circuit_open");
    }

    @Test
    void aNewIntentOfTheSameEpochWaitsAndDoesNotSupersedeTheConfirmedOne() {
        Scripted repeats = new Scripted((symbol, bar) -> goLong(0.5, 100 + bar));
        Replay replay = run(repeats, 2, confirm(1, "AAA"));

        assertThat(Said.by(replay))
                .containsExactly(
                        "0 AAA a LONG 100 suppressed:awaiting_confirmation",
                        "1 AAA a LONG 100 emitted",
                        "1 AAA a LONG 101 suppressed:awaiting_confirmation");
        assertThat(replay.of("a").advice()).isEqualTo(new Advice(1, 1, 0, 0));
    }

    @Test
    void aReplayWithTheJournaledConfirmationsDecidesAlike() {
        Scripted repeats = new Scripted((symbol, bar) -> goLong(0.5, 100 + bar));
        Replay first = run(repeats, 6, confirm(1, "AAA"), confirm(4, "AAA"));
        List<ControlEntry> journaled = first.controls();
        Replay again = run(repeats, 6, journaled.toArray(ControlEntry[]::new));

        assertThat(again.report().runHash()).isEqualTo(first.report().runHash());
        assertThat(again.report().lineageHash()).isEqualTo(first.report().lineageHash());
    }
}
