package io.stratagem.kernel.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.stratagem.catalog.BreakerPolicy;
import io.stratagem.catalog.BreakerSettings;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private static final long SECOND = 1_000;

    private final EventClock clock = new EventClock();
    private final Breaker breaker = new Breaker("x", BreakerSettings.DEFAULT, clock);

    @Test
    void threeErrorsInARowOpenIt() {
        breaker.record(true, 0);
        breaker.record(true, 0);
        assertThat(breaker.state()).isEqualTo(State.CLOSED);
        assertThat(breaker.record(true, 0)).isTrue();
        assertThat(breaker.state()).isEqualTo(State.OPEN);
    }

    @Test
    void aSuccessBetweenStartsTheCountAnew() {
        for (int round = 0; round < 3; round++) {
            breaker.record(true, 0);
            breaker.record(true, 0);
            breaker.record(false, 0);
        }
        assertThat(breaker.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void onePercentOfAFullWindowOpensIt() {
        Breaker patient =
                new Breaker("y", new BreakerSettings(BreakerPolicy.STANDARD, 100, 1.0, 1_000, 300, 10), clock);
        for (int evaluation = 0; evaluation < 1_000; evaluation++) {
            patient.record(evaluation % 101 == 100, 0);
        }
        assertThat(patient.state())
                .as("nine errors in a full window of a thousand")
                .isEqualTo(State.CLOSED);
        patient.record(true, 0);
        assertThat(patient.state()).isEqualTo(State.OPEN);
    }

    @Test
    void afterTheCooldownOfEventTimeItProbesAndClosesAfterTenGoodProbes() {
        open();
        assertThat(breaker.tick(300 * SECOND))
                .as("the end belongs to the cooldown")
                .isFalse();
        assertThat(breaker.tick(300 * SECOND + 1)).isTrue();
        assertThat(breaker.state()).isEqualTo(State.HALF_OPEN);
        for (int probe = 0; probe < 9; probe++) {
            breaker.record(false, 301 * SECOND);
        }
        assertThat(breaker.state()).isEqualTo(State.HALF_OPEN);
        breaker.record(false, 301 * SECOND);
        assertThat(breaker.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void anErrorWhileProbingOpensItAgain() {
        open();
        breaker.tick(301 * SECOND);
        breaker.record(true, 301 * SECOND);
        assertThat(breaker.state()).isEqualTo(State.OPEN);
        assertThat(breaker.openings()).isEqualTo(2);
    }

    @Test
    void whatAnOperatorForcesOpenStaysOpen() {
        breaker.forceOpen();
        assertThat(breaker.tick(Long.MAX_VALUE)).isFalse();
        assertThat(breaker.isClosed()).isFalse();
        breaker.forceClosed();
        assertThat(breaker.isClosed()).isTrue();
    }

    private void open() {
        for (int error = 0; error < 3; error++) {
            breaker.record(true, 0);
        }
    }
}
