package io.stratagem.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.SignalPlugin;
import io.stratagem.api.StrategyContext;
import io.stratagem.api.StrategyIntent;
import io.stratagem.api.feature.Features;
import io.stratagem.api.param.IntegerParameter;
import io.stratagem.api.param.Parameters;
import io.stratagem.catalog.OnDisable;
import io.stratagem.kernel.handover.Heir;
import io.stratagem.kernel.handover.Inheritance;
import io.stratagem.kernel.run.RunSettings;
import io.stratagem.kernel.run.SwitchOutcome;
import io.stratagem.store.ControlEntry;
import io.stratagem.store.ControlKind;
import io.stratagem.store.DecisionRecord;
import io.stratagem.testkit.Replay;
import io.stratagem.testkit.StrategyHarness;
import io.stratagem.testkit.TestStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A generation takes over between two epochs, and nothing is lost, doubled or forgotten. */
class SwapTest {
    private static final WildMarket MARKET = WildMarket.of(42, 400);

    private static Replay replay(StrategyHarness harness) {
        return harness.replay((table, report) -> MARKET.sources(table));
    }

    private static StrategyHarness swapped(int lanes, long... epochs) {
        StrategyHarness harness = BusyCatalog.on(lanes);
        for (long epoch : epochs) {
            harness = harness.swapAt(epoch, BusyCatalog.strategies());
        }
        return harness;
    }

    private static SwitchOutcome.TookOver tookOver(SwitchOutcome outcome) {
        return (SwitchOutcome.TookOver) outcome;
    }

    @Test
    void equivalentCodeDecidesAsIfNothingHadBeenOnAnyNumberOfLanes() {
        Replay calm = replay(BusyCatalog.on(1));
        for (int lanes : new int[] {1, 2, 4}) {
            Replay swapped = replay(swapped(lanes, 1, 57, 58, 200, 333, 2_000));

            assertThat(swapped.report().runHash())
                    .as(lanes + " lanes")
                    .isEqualTo(calm.report().runHash());
            assertThat(swapped.report().lineageHash())
                    .isNotEqualTo(calm.report().lineageHash());
            assertThat(swapped.report().strategies()).isEqualTo(calm.report().strategies());
            assertThat(swapped.switches()).hasSize(6).allSatisfy(outcome -> {
                assertThat(tookOver(outcome).stateHashAfter())
                        .isEqualTo(tookOver(outcome).stateHashBefore());
                assertThat(tookOver(outcome).succession().heirs())
                        .extracting(Heir::inheritance)
                        .containsOnly(Inheritance.CARRIED);
            });
            Set<Long> generations = new TreeSet<>();
            swapped.decisions()
                    .forEach(decision -> generations.add(decision.strategy().generation()));
            assertThat(generations).contains(2L, 4L, 5L, 6L, 7L).doesNotContain(1L);
        }
    }

    @Test
    void theControlJournalHoldsEachSwitchWithItsFirstEpoch() {
        List<ControlEntry> switches = replay(swapped(2, 57, 200)).controls().stream()
                .filter(entry -> entry.kind() == ControlKind.GENERATION_SWITCH)
                .toList();

        assertThat(switches).extracting(ControlEntry::epoch).containsExactly(57L, 200L);
        assertThat(switches).extracting(ControlEntry::subject).containsExactly("2", "3");
    }

    /** Goes long on the given days of the run and flat on the days between, as its state has counted. */
    private static final class Counting implements SignalPlugin {
        private static final IntegerParameter EVERY =
                IntegerParameter.named("every").between(1, 100).byDefault(10).means("bars between two changes");
        private static final IntegerParameter SIZE = IntegerParameter.named("size")
                .between(1, 1_000_000)
                .byDefault(100)
                .means("notional")
                .neutralToState();

        @Override
        public Parameters params() {
            return Parameters.of(EVERY, SIZE);
        }

        @Override
        public Evaluator bind(StrategyContext context) {
            var bars = context.count("bars");
            var invested = context.flag("invested");
            int every = context.param(EVERY);
            int size = context.param(SIZE);
            return (vector, state) -> {
                state.set(bars, state.get(bars) + 1);
                if (state.get(bars) % every != 0) {
                    return StrategyIntent.NONE;
                }
                boolean isIn = state.get(invested);
                state.set(invested, !isIn);
                return isIn
                        ? StrategyIntent.flat().because("out")
                        : StrategyIntent.goLong(1).notional(size).because("in", (double) state.get(bars));
            };
        }
    }

    private static final int DAYS = 100;

    private static Replay days(StrategyHarness harness) {
        return harness.replayEvents(Days.of(DAYS, "AA"));
    }

    private static TestStrategy counting() {
        return TestStrategy.of("counting", new Counting(), "AA");
    }

    private static List<Long> epochs(List<DecisionRecord> decisions) {
        return decisions.stream().map(DecisionRecord::epoch).toList();
    }

    @Test
    void aParameterThatIsNeutralToStateChangesWithoutLosingIt() {
        Replay replay =
                days(StrategyHarness.of(counting()).swapAt(55, counting().param("size", 7)));

        assertThat(epochs(replay.emitted())).containsExactly(9L, 19L, 29L, 39L, 49L, 59L, 69L, 79L, 89L, 99L);
        assertThat(replay.emitted().get(4).target().targetNotional()).isEqualTo(100);
        assertThat(replay.emitted().get(6).target().targetNotional()).isEqualTo(7);
        assertThat(tookOver(replay.switches().getFirst()).differing()).isEmpty();
    }

    @Test
    void anotherParameterMakesTheStateAnewFromHistory() {
        Replay replay =
                days(StrategyHarness.of(counting()).swapAt(55, counting().param("every", 15)));
        SwitchOutcome.TookOver outcome = tookOver(replay.switches().getFirst());

        assertThat(outcome.succession().heirs().getFirst().inheritance()).isEqualTo(Inheritance.REWARMED);
        assertThat(outcome.succession().heirs().getFirst().reason()).isEqualTo("parameters changed: every");
        // 15, 30 and 45 bars lie in the history: it would have gone in, out and in again.
        assertThat(outcome.differing()).isEmpty();
        assertThat(epochs(replay.emitted())).containsExactly(9L, 19L, 29L, 39L, 49L, 59L, 74L, 89L);
    }

    @Test
    void whatAStrategyWouldHoldIsListedWhereTheLedgerHoldsSomethingElse() {
        Replay replay =
                days(StrategyHarness.of(counting()).swapAt(55, counting().param("every", 25)));
        SwitchOutcome.TookOver outcome = tookOver(replay.switches().getFirst());

        // At 25 in, at 50 out; the ledger has been long since the 50th bar.
        assertThat(outcome.differing()).singleElement().satisfies(wish -> {
            assertThat(wish.series().symbol()).isEqualTo("AA");
            assertThat(wish.note().intent().direction()).hasToString("FLAT");
        });
        assertThat(epochs(replay.emitted())).containsExactly(9L, 19L, 29L, 39L, 49L, 74L, 99L);
    }

    @Test
    void aShortHistoryLeavesAWarmUp() {
        TestStrategy warmed = TestStrategy.of("warmed", averaging(), "AA");
        Replay replay = days(StrategyHarness.of(counting())
                .settings(RunSettings.replay(1).withHistoryDepth(16))
                .swapAt(55, counting(), warmed));

        assertThat(tookOver(replay.switches().getFirst()).warmupLeft()).containsOnlyKeys("warmed");
        assertThat(replay.of("warmed").evaluations()).isLessThan(DAYS - 55);
    }

    private static SignalPlugin averaging() {
        return context -> {
            var mean = context.feature(Features.sma(40));
            return (vector, state) -> vector.get(mean) < 0 ? StrategyIntent.flat() : StrategyIntent.NONE;
        };
    }

    @Test
    void aStrategyThatIsRemovedLeavesItsPositionsAsItsEntrySays() {
        TestStrategy other = TestStrategy.of("other", new Counting(), "AA").ofType("counting");
        Replay held = days(StrategyHarness.of(counting(), other).swapAt(55, other));
        assertThat(held.report().leftBehind().get("counting")).hasSize(1);
        assertThat(held.report().orphanedPositions()).isEqualTo(1);
        assertThat(tookOver(held.switches().getFirst()).orphaned()).containsEntry("counting", 1);

        Replay flat = days(StrategyHarness.of(counting().onDisable(OnDisable.FLATTEN), other)
                .swapAt(55, other));
        List<DecisionRecord> last = flat.emitted().stream()
                .filter(decision -> decision.strategy().strategyId().equals("counting"))
                .toList();
        assertThat(last.getLast().epoch()).isEqualTo(55);
        assertThat(last.getLast().target().rationale())
                .extracting(reason -> reason.name())
                .containsExactly("on_disable");
        assertThat(flat.report().leftBehind()).isEmpty();
    }

    @Test
    void aStrategyThatReturnsSpeaksForItsPositionsAgain() {
        TestStrategy other = TestStrategy.of("other", new Counting(), "AA").ofType("counting");
        Replay replay =
                days(StrategyHarness.of(counting(), other).swapAt(55, other).swapAt(57, counting(), other));

        assertThat(replay.report().leftBehind()).isEmpty();
        assertThat(replay.of("counting").orphaned()).isEmpty();
        List<Long> sequences = replay.decisions().stream()
                .filter(decision -> decision.strategy().strategyId().equals("counting"))
                .map(DecisionRecord::strategySequence)
                .toList();
        List<Long> expected = new ArrayList<>();
        for (long i = 0; i < sequences.size(); i++) {
            expected.add(i);
        }
        assertThat(sequences).isEqualTo(expected);
    }
}
