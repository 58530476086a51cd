package io.stratagem.sandbox.weave;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.guard.Budget;
import io.stratagem.guard.MeteredThread;
import io.stratagem.guard.StandIns;
import io.stratagem.guard.Trip;
import io.stratagem.sandbox.testing.CompiledSources;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** One woven class on several lanes. */
class LanesTest {
    private static final Budget BUDGET = new Budget(100_000, 1 << 20, 100);
    private static final int ROUNDS = 300;

    private final WovenLoader loader =
            WovenLoader.woven(CompiledSources.compile("""
                            package lanes;
                            public class Work {
                                public static long finite() { long sum = 0; for (int i = 0; i < 10_000; i++) sum += i; return sum; }
                                public static long endless() { long sum = 0; while (true) { try { sum++; } finally { if (sum < 0) break; } } return sum; }
                            }
                            """).values(), StandIns.of(List.of()));

    @Test
    void oneLaneTripsWhileAnotherWorksOn() throws InterruptedException {
        CountDownLatch together = new CountDownLatch(2);
        List<Metered.Outcome> good = new ArrayList<>();
        List<Metered.Outcome> bad = new ArrayList<>();
        MeteredThread well = lane(together, Metered.call(loader, "lanes.Work", "finite"), good);
        MeteredThread ill = lane(together, Metered.call(loader, "lanes.Work", "endless"), bad);
        well.join();
        ill.join();

        assertThat(bad)
                .hasSize(ROUNDS)
                .allSatisfy(outcome -> assertThat(outcome.trip()).isEqualTo(Trip.FUEL));
        assertThat(good).hasSize(ROUNDS).allSatisfy(outcome -> {
            assertThat(outcome.value()).isEqualTo(49_995_000L);
            assertThat(outcome.trip()).isNull();
            assertThat(outcome.fuelUsed()).isEqualTo(good.getFirst().fuelUsed());
        });
    }

    @Test
    void aThreadThatIsNotMeteredCannotRunWovenCode() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() ->
                                Metered.call(loader, "lanes.Work", "finite").call())
                        .getCause())
                .isInstanceOf(ClassCastException.class);
    }

    private static MeteredThread lane(CountDownLatch together, Callable<?> task, List<Metered.Outcome> outcomes) {
        MeteredThread thread = new MeteredThread(
                () -> {
                    together.countDown();
                    try {
                        together.await();
                    } catch (InterruptedException e) {
                        return;
                    }
                    for (int round = 0; round < ROUNDS; round++) {
                        outcomes.add(Metered.armed(BUDGET, task));
                    }
                },
                "lane");
        thread.start();
        return thread;
    }
}
