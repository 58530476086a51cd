package io.stratagem.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.testkit.Replay;
import io.stratagem.testkit.StrategyHarness;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A process ends without a word, another goes on from the state it kept, and nobody could tell from what was decided. */
class RestartTest {
    private static final WildMarket MARKET = WildMarket.of(42, 400);

    private static Replay replay(StrategyHarness harness) {
        return harness.replay((table, report) -> MARKET.sources(table));
    }

    private static void assertSame(Replay restarted, Replay calm) {
        assertThat(restarted.decisions()).isEqualTo(calm.decisions());
        assertThat(restarted.controls()).isEqualTo(calm.controls());
        assertThat(restarted.report()).isEqualTo(calm.report());
        assertThat(restarted.trades()).isEqualTo(calm.trades());
    }

    @Test
    void aRestartedRunDecidesAsOneThatWasNot() {
        Replay calm = replay(BusyCatalog.on(1));
        for (int lanes : new int[] {1, 2, 4}) {
            assertSame(
                    replay(BusyCatalog.on(lanes)
                            .restartAt(0)
                            .restartAt(333)
                            .restartAt(334)
                            .restartAt(1_500)),
                    calm);
        }
    }

    @Test
    void aRunIsRestartedAnywhere() {
        Replay calm = replay(BusyCatalog.on(1));
        Random random = new Random(11);
        for (int round = 0; round < 10; round++) {
            long epoch = random.nextLong(calm.report().epochs());
            assertSame(replay(BusyCatalog.on(1 + random.nextInt(3)).restartAt(epoch)), calm);
        }
    }

    @Test
    void generationsAreRestartedToo() {
        Replay calm =
                replay(BusyCatalog.on(1).swapAt(200, BusyCatalog.strategies()).swapAt(700, BusyCatalog.strategies()));
        for (long epoch : new long[] {150, 199, 200, 201, 400, 900}) {
            assertSame(
                    replay(BusyCatalog.on(2)
                            .swapAt(200, BusyCatalog.strategies())
                            .swapAt(700, BusyCatalog.strategies())
                            .restartAt(epoch)),
                    calm);
        }
    }
}
