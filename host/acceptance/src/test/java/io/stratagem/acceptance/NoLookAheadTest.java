package io.stratagem.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.store.DecisionRecord;
import io.stratagem.testkit.Replay;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing decided up to a time depends on a bar that becomes known after it; days and minutes mixed. */
class NoLookAheadTest {
    private static final long DAY = 86_400_000L;
    private static final WildMarket MARKET = WildMarket.of(4711, 300);

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1.0, 40, 123, 222})
    void garbageAfterATimeChangesNothingUpToIt(double day) {
        long time = (long) (day * DAY);
        Replay clean = BusyCatalog.on(1).replay((table, report) -> MARKET.sources(table));
        Replay poisoned = BusyCatalog.on(2)
                .replay((table, report) -> MARKET.poisonedAfter(time).sources(table));
        assertThat(upTo(time, poisoned)).isEqualTo(upTo(time, clean));
        assertThat(poisoned.decisions())
                .as("the poison reaches what comes after")
                .isNotEqualTo(clean.decisions());
    }

    private static List<DecisionRecord> upTo(long time, Replay replay) {
        return replay.decisions().stream()
                .filter(decision -> decision.eventTimeMillis() <= time)
                .toList();
    }
}
