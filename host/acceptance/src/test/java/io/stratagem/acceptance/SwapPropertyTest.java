package io.stratagem.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.kernel.run.SwitchOutcome;
import io.stratagem.testkit.Replay;
import io.stratagem.testkit.StrategyHarness;
import io.stratagem.testkit.TestStrategy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is swapped and whenever: the same decisions, on any number of lanes. */
class SwapPropertyTest {
    private static final WildMarket MARKET = WildMarket.of(42, 250);
    private static final int LAST_EPOCH = 1_700;

    private static Replay replay(StrategyHarness harness) {
        return harness.replay((table, report) -> MARKET.sources(table));
    }

    private static List<Long> epochs(Random random) {
        TreeSet<Long> epochs = new TreeSet<>();
        int count = 1 + random.nextInt(8);
        while (epochs.size() < count) {
            epochs.add((long) random.nextInt(LAST_EPOCH));
        }
        return List.copyOf(epochs);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void equivalentCodeChangesNothing(long seed) {
        checkEquivalent(seed);
    }

    @Tag("thorough")
    @ParameterizedTest
    @ValueSource(longs = {100, 200, 300, 400})
    void equivalentCodeChangesNothingFiftyTimesOver(long from) {
        for (long seed = from; seed < from + 50; seed++) {
            checkEquivalent(seed);
        }
    }

    private static void checkEquivalent(long seed) {
        Random random = new Random(seed);
        List<Long> epochs = epochs(random);
        int lanes = 1 + random.nextInt(4);
        StrategyHarness harness = BusyCatalog.on(lanes);
        for (long epoch : epochs) {
            harness = harness.swapAt(epoch, BusyCatalog.strategies());
        }
        Replay calm = replay(BusyCatalog.on(1));
        Replay swapped = replay(harness);

        String what = "seed " + seed + ", " + lanes + " lanes, swaps at " + epochs;
        assertThat(swapped.report().runHash()).as(what).isEqualTo(calm.report().runHash());
        assertThat(swapped.report().strategies())
                .as(what)
                .isEqualTo(calm.report().strategies());
        assertTookOver(swapped);
    }

    private static void assertTookOver(Replay replay) {
        assertThat(replay.switches()).isNotEmpty().allMatch(SwitchOutcome.TookOver.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void changesDecideTheSameOnAnyNumberOfLanes(long seed) {
        checkChanges(seed);
    }

    @Tag("thorough")
    @ParameterizedTest
    @ValueSource(longs = {100, 200, 300, 400})
    void changesDecideTheSameOnAnyNumberOfLanesFiftyTimesOver(long from) {
        for (long seed = from; seed < from + 50; seed++) {
            checkChanges(seed);
        }
    }

    private static void checkChanges(long seed) {
        Replay alone = replay(changing(seed, 1));
        assertTookOver(alone);
        for (int lanes : new int[] {2, 3, 4}) {
            Replay beside = replay(changing(seed, lanes));
            assertThat(beside.report().runHash())
                    .as("seed " + seed + ", " + lanes + " lanes")
                    .isEqualTo(alone.report().runHash());
            assertThat(beside.report().lineageHash()).isEqualTo(alone.report().lineageHash());
            assertThat(beside.report().strategies()).isEqualTo(alone.report().strategies());
            assertThat(hashes(beside)).isEqualTo(hashes(alone));
        }
    }

    private static List<String> hashes(Replay replay) {
        return replay.switches().stream()
                .map(SwitchOutcome.TookOver.class::cast)
                .map(outcome -> outcome.epoch() + " " + outcome.stateHashBefore() + " " + outcome.stateHashAfter() + " "
                        + outcome.orphaned() + outcome.warmupLeft()
                        + outcome.differing().size())
                .toList();
    }

    /** Parameters change, strategies go and return, priorities are dealt anew. */
    private static StrategyHarness changing(long seed, int lanes) {
        Random random = new Random(seed);
        StrategyHarness harness = BusyCatalog.on(lanes);
        for (long epoch : epochs(random)) {
            List<TestStrategy> next = new ArrayList<>();
            int number = 0;
            List<TestStrategy> all = List.of(BusyCatalog.strategies());
            for (TestStrategy strategy : all) {
                number++;
                boolean stays = number == all.size() || BusyCatalog.isCovered(number - 1) || random.nextInt(4) > 0;
                TestStrategy changed = random.nextInt(5) == 0 ? strategy.priority(random.nextInt(200)) : strategy;
                if (BusyCatalog.isTrend(number - 1) && random.nextBoolean()) {
                    changed = changed.param("fast", 3 + random.nextInt(5));
                }
                if (stays) {
                    next.add(changed);
                }
            }
            Collections.shuffle(next, random);
            harness = harness.swapAt(epoch, next.toArray(TestStrategy[]::new));
        }
        return harness;
    }
}
