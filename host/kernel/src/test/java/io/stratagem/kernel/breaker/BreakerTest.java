package io.stratagem.kernel.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.catalog.BreakerPolicy;
import io.stratagem.catalog.BreakerSettings;
import io.stratagem.catalog.Reenable;
import io.stratagem.store.CircuitOrder;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private static final long SECOND = 1_000;

    private final EventClock clock = new EventClock();
    private final Breaker breaker = new Breaker("x", BreakerSettings.DEFAULT, clock);

    @Test
    void threeErrorsInARowOpenIt() {
        breaker.record(true, 0);
        breaker.record(true, 0);
        assertThat(breaker.state()).isEqualTo(CircuitState.CLOSED);
        assertThat(breaker.record(true, 0)).isTrue();
        assertThat(breaker.state()).isEqualTo(CircuitState.OPEN);
    }

    @Test
    void aSuccessBetweenStartsTheCountAnew() {
        for (int round = 0; round < 3; round++) {
            breaker.record(true, 0);
            breaker.record(true, 0);
            breaker.record(false, 0);
        }
        assertThat(breaker.state()).isEqualTo(CircuitState.CLOSED);
    }

    @Test
    void onePercentOfAFullWindowOpensIt() {
        Breaker patient = new Breaker(
                "y", new BreakerSettings(BreakerPolicy.STANDARD, 100, 1.0, 1_000, 300, 10, Reenable.AUTOMATIC), clock);
        for (int evaluation = 0; evaluation < 1_000; evaluation++) {
            patient.record(evaluation % 101 == 100, 0);
        }
        assertThat(patient.state())
                .as("nine errors in a full window of a thousand")
                .isEqualTo(CircuitState.CLOSED);
        patient.record(true, 0);
        assertThat(patient.state()).isEqualTo(CircuitState.OPEN);
    }

    @Test
    void afterTheCooldownOfEventTimeItProbesAndClosesAfterTenGoodProbes() {
        open();
        assertThat(breaker.tick(300 * SECOND))
                .as("the end belongs to the cooldown")
                .isFalse();
        assertThat(breaker.tick(300 * SECOND + 1)).isTrue();
        assertThat(breaker.state()).isEqualTo(CircuitState.HALF_OPEN);
        for (int probe = 0; probe < 9; probe++) {
            breaker.record(false, 301 * SECOND);
        }
        assertThat(breaker.state()).isEqualTo(CircuitState.HALF_OPEN);
        breaker.record(false, 301 * SECOND);
        assertThat(breaker.state()).isEqualTo(CircuitState.CLOSED);
    }

    @Test
    void anErrorWhileProbingOpensItAgain() {
        open();
        breaker.tick(301 * SECOND);
        breaker.record(true, 301 * SECOND);
        assertThat(breaker.state()).isEqualTo(CircuitState.OPEN);
        assertThat(breaker.openings()).isEqualTo(2);
    }

    @Test
    void whatAnOperatorForcesOpenStaysOpen() {
        breaker.obey(CircuitOrder.OPEN);
        assertThat(breaker.tick(Long.MAX_VALUE)).isFalse();
        assertThat(breaker.state()).isEqualTo(CircuitState.FORCED_OPEN);
        breaker.obey(CircuitOrder.CLOSED);
        assertThat(breaker.state().isClosed()).isTrue();
    }

    @Test
    void whatAnOperatorHoldsClosedIsNotOpenedByErrors() {
        breaker.obey(CircuitOrder.CLOSED);
        for (int error = 0; error < 10; error++) {
            assertThat(breaker.record(true, 0)).isFalse();
        }
        assertThat(breaker.state()).isEqualTo(CircuitState.FORCED_CLOSED);

        breaker.obey(CircuitOrder.AUTO);
        assertThat(breaker.state()).isEqualTo(CircuitState.CLOSED);
        breaker.record(true, 0);
        breaker.record(true, 0);
        assertThat(breaker.state()).as("errors while held are forgotten").isEqualTo(CircuitState.CLOSED);
        breaker.record(true, 0);
        assertThat(breaker.state()).isEqualTo(CircuitState.OPEN);
    }

    @Test
    void theOrderAutoProbesWhatIsOpenAndLeavesTheRest() {
        breaker.obey(CircuitOrder.AUTO);
        assertThat(breaker.state()).isEqualTo(CircuitState.CLOSED);
        open();
        breaker.obey(CircuitOrder.AUTO);
        assertThat(breaker.state()).isEqualTo(CircuitState.HALF_OPEN);
        breaker.record(false, 0);
        breaker.obey(CircuitOrder.AUTO);
        assertThat(breaker.snapshot().goodProbes()).isEqualTo(1);
        breaker.obey(CircuitOrder.OPEN);
        breaker.obey(CircuitOrder.AUTO);
        assertThat(breaker.state()).isEqualTo(CircuitState.HALF_OPEN);
        assertThat(breaker.snapshot().goodProbes()).isZero();
    }

    @Test
    void everyOrderIsObeyedInEveryState() {
        for (CircuitOrder first : CircuitOrder.values()) {
            for (CircuitOrder second : CircuitOrder.values()) {
                for (int errors : new int[] {0, 3}) {
                    Breaker one = new Breaker("x", BreakerSettings.DEFAULT, clock);
                    for (int error = 0; error < errors; error++) {
                        one.record(true, 0);
                    }
                    one.obey(first);
                    one.obey(second);
                    switch (second) {
                        case OPEN -> assertThat(one.state()).isEqualTo(CircuitState.FORCED_OPEN);
                        case CLOSED -> assertThat(one.state()).isEqualTo(CircuitState.FORCED_CLOSED);
                        case AUTO -> assertThat(one.state()).isIn(CircuitState.CLOSED, CircuitState.HALF_OPEN);
                    }
                }
            }
        }
    }

    @Test
    void reenabledByHandItOutlastsItsCooldown() {
        Breaker manual = new Breaker(
                "m", new BreakerSettings(BreakerPolicy.STANDARD, 1, 1.0, 1_000, 1, 1, Reenable.MANUAL), clock);
        manual.record(true, 0);
        assertThat(manual.tick(Long.MAX_VALUE)).isFalse();
        assertThat(manual.state()).isEqualTo(CircuitState.OPEN);
        manual.obey(CircuitOrder.AUTO);
        manual.record(false, 0);
        assertThat(manual.state()).isEqualTo(CircuitState.CLOSED);
    }

    @Test
    void legacyClosesWithoutProbingAndHasNoPercentage() {
        Breaker legacy = new Breaker(
                "l", new BreakerSettings(BreakerPolicy.LEGACY, 3, 1.0, 2, 300, 10, Reenable.AUTOMATIC), clock);
        for (int evaluation = 0; evaluation < 20; evaluation++) {
            legacy.record(evaluation % 3 != 2, 0);
        }
        assertThat(legacy.state())
                .as("two errors in three, never three in a row")
                .isEqualTo(CircuitState.CLOSED);
        legacy.record(true, 0);
        assertThat(legacy.state()).isEqualTo(CircuitState.OPEN);
        assertThat(legacy.tick(300 * SECOND)).isFalse();
        assertThat(legacy.tick(300 * SECOND + 1)).isTrue();
        assertThat(legacy.state()).isEqualTo(CircuitState.CLOSED);
    }

    @Test
    void underAnotherWindowOnlyTheErrorsInARowAreKept() {
        Breaker wide = new Breaker("w", settings(3, 50.0, 10), clock);
        wide.record(false, 0);
        wide.record(true, 0);
        wide.record(true, 0);

        Breaker narrow = new Breaker("w", settings(3, 50.0, 4), clock);
        narrow.restore(wide.snapshot());
        assertThat(narrow.snapshot().outcomes()).isZero();
        assertThat(narrow.snapshot().consecutiveErrors()).isEqualTo(2);
        narrow.record(true, 0);
        assertThat(narrow.state()).isEqualTo(CircuitState.OPEN);
    }

    @Test
    void aCooldownBegunKeepsItsEndUnderAnotherCooldown() {
        open();
        Breaker shorter = new Breaker(
                "s", new BreakerSettings(BreakerPolicy.STANDARD, 3, 1.0, 1_000, 1, 10, Reenable.AUTOMATIC), clock);
        shorter.restore(breaker.snapshot());
        assertThat(shorter.tick(300 * SECOND)).isFalse();
        assertThat(shorter.tick(300 * SECOND + 1)).isTrue();
    }

    @Test
    void whatWasProbingIsClosedUnderLegacy() {
        open();
        breaker.tick(301 * SECOND);
        Breaker legacy = new Breaker(
                "l", new BreakerSettings(BreakerPolicy.LEGACY, 3, 1.0, 1_000, 300, 10, Reenable.AUTOMATIC), clock);
        legacy.restore(breaker.snapshot());
        assertThat(legacy.state()).isEqualTo(CircuitState.CLOSED);
        assertThat(legacy.openings()).isEqualTo(1);
    }

    @Test
    void restoredAnywhereItGoesOnAsIfNothingHadHappened() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            BreakerSettings settings = new BreakerSettings(
                    BreakerPolicy.values()[random.nextInt(2)],
                    1 + random.nextInt(5),
                    1 + random.nextInt(60),
                    1 + random.nextInt(130),
                    1 + random.nextInt(20),
                    1 + random.nextInt(6),
                    Reenable.values()[random.nextInt(2)]);
            Breaker steady = new Breaker("steady", settings, clock);
            Breaker moved = new Breaker("moved", settings, clock);
            int errorsInTen = random.nextInt(6);
            long time = 0;
            for (int step = 0; step < 400; step++) {
                time += random.nextInt(6_000);
                if (random.nextInt(40) == 0) {
                    Breaker next = new Breaker("moved", settings, clock);
                    next.restore(moved.snapshot());
                    assertThat(next.snapshot()).isEqualTo(moved.snapshot());
                    moved = next;
                }
                if (random.nextInt(60) == 0) {
                    CircuitOrder order = CircuitOrder.values()[random.nextInt(3)];
                    steady.obey(order);
                    moved.obey(order);
                }
                assertThat(moved.tick(time)).isEqualTo(steady.tick(time));
                boolean error = random.nextInt(10) < errorsInTen;
                assertThat(moved.record(error, time)).isEqualTo(steady.record(error, time));
                assertThat(moved.snapshot()).as("seed %d, step %d", seed, step).isEqualTo(steady.snapshot());
            }
        }
    }

    private static BreakerSettings settings(int consecutiveErrors, double errorPercent, int window) {
        return new BreakerSettings(
                BreakerPolicy.STANDARD, consecutiveErrors, errorPercent, window, 300, 10, Reenable.AUTOMATIC);
    }

    private void open() {
        for (int error = 0; error < 3; error++) {
            breaker.record(true, 0);
        }
    }
}
