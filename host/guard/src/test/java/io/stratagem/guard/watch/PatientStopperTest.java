package io.stratagem.guard.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.guard.BudgetExceeded;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A signal may miss, so it is given more than once, but not forever. */
class PatientStopperTest {
    private final CountDownLatch never = new CountDownLatch(1);
    private final Thread stuck = Thread.ofPlatform().daemon().start(this::hang);

    @AfterEach
    void letGo() {
        never.countDown();
    }

    @Test
    void aSignalThatWasLostIsGivenAgain() {
        List<Throwable> given = new ArrayList<>();

        boolean ended = stopper((thread, thrown, mayThrowAt) -> {
                    given.add(thrown);
                    if (given.size() == 3) {
                        never.countDown();
                    }
                    return true;
                })
                .stop(stuck, stuck.getStackTrace());

        assertThat(ended).isTrue();
        assertThat(given).hasSizeGreaterThanOrEqualTo(3).allMatch(BudgetExceeded.class::isInstance);
    }

    @Test
    void whatDoesNotEndIsLeftAfterAWhile() {
        assertThat(stopper((thread, thrown, mayThrowAt) -> false).stop(stuck, stuck.getStackTrace()))
                .isFalse();
        assertThat(stuck.isAlive()).isTrue();
    }

    @Test
    void aThreadThatHasEndedNeedsNoSignal() throws InterruptedException {
        never.countDown();
        stuck.join();
        List<Thread> told = new ArrayList<>();

        assertThat(stopper((thread, thrown, mayThrowAt) -> told.add(thread)).stop(stuck, new StackTraceElement[0]))
                .isTrue();
        assertThat(told).isEmpty();
    }

    @Test
    void anInterruptOfTheWatcherIsKept() {
        Thread.currentThread().interrupt();

        stopper((thread, thrown, mayThrowAt) -> false).stop(stuck, stuck.getStackTrace());

        assertThat(Thread.interrupted()).isTrue();
    }

    private static PatientStopper stopper(StopSignal signal) {
        return new PatientStopper(signal, Duration.ofMillis(400));
    }

    private void hang() {
        try {
            never.await();
        } catch (InterruptedException nobody) {
            throw new IllegalStateException(nobody);
        }
    }
}
