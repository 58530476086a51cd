package io.stratagem.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Who may act on what a thread computed, and how a watcher takes that right away. */
class MeteredThreadTest {
    private static final Budget SMALL = new Budget(100, 1_000, 4);

    @Test
    void theNumberIsOddInsideAndEvenOutside() throws InterruptedException {
        List<Long> numbers = new ArrayList<>();
        on(thread -> {
            numbers.add(thread.evaluation());
            thread.arm(SMALL);
            numbers.add(thread.evaluation());
            thread.disarm();
            numbers.add(thread.evaluation());
            thread.disarm();
            numbers.add(thread.evaluation());
        });

        assertThat(numbers).containsExactly(0L, 1L, 2L, 2L);
    }

    @Test
    void armedAgainInsideItIsAnotherPieceAndStillInside() throws InterruptedException {
        List<Long> numbers = new ArrayList<>();
        on(thread -> {
            thread.arm(SMALL);
            thread.arm(SMALL);
            numbers.add(thread.evaluation());
            thread.disarm();
            numbers.add(thread.evaluation());
            thread.disarm();
            numbers.add(thread.evaluation());
        });

        assertThat(numbers).containsExactly(3L, 4L, 4L);
    }

    @Test
    void aThreadStuckInsideLosesItsStanding() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        List<Boolean> mayGoOn = new ArrayList<>();
        MeteredThread thread = started(self -> {
            self.arm(SMALL);
            inside.countDown();
            await(release);
            self.disarm();
            mayGoOn.add(self.mayGoOn());
        });
        inside.await();

        StackTraceElement[] stack = thread.revokeInside(1);
        release.countDown();
        thread.join();

        assertThat(Objects.requireNonNull(stack)).isNotEmpty();
        assertThat(thread.isRevoked()).isTrue();
        assertThat(mayGoOn).containsExactly(false);
    }

    @Test
    void aThreadThatCameOutByItselfKeepsItsStanding() throws InterruptedException {
        CountDownLatch outside = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        List<Boolean> mayGoOn = new ArrayList<>();
        MeteredThread thread = started(self -> {
            self.arm(SMALL);
            self.disarm();
            outside.countDown();
            await(release);
            mayGoOn.add(self.mayGoOn());
        });
        outside.await();

        StackTraceElement[] stack = thread.revokeInside(1);
        release.countDown();
        thread.join();

        assertThat(stack).isNull();
        assertThat(thread.isRevoked()).isFalse();
        assertThat(mayGoOn).containsExactly(true);
    }

    /** Both sides race for each piece; whatever the watcher was told, the thread must see the same. */
    @Test
    void watcherAndThreadNeverDisagree() throws InterruptedException {
        for (int round = 0; round < 50; round++) {
            List<Long> counted = new ArrayList<>();
            MeteredThread thread = started(
                    self -> {
                        boolean trusted = true;
                        while (trusted && self.evaluation() < 40_000) {
                            self.arm(SMALL);
                            long number = self.evaluation();
                            self.disarm();
                            trusted = self.mayGoOn();
                            if (trusted) {
                                counted.set(0, number);
                            }
                        }
                    },
                    counted);
            long taken = 0;
            while (taken == 0 && thread.isAlive()) {
                long seen = thread.evaluation();
                taken = thread.revokeInside(seen) == null ? 0 : seen;
            }
            thread.join();
            if (taken != 0) {
                assertThat(counted.getFirst()).isLessThan(taken);
            } else {
                assertThat(counted.getFirst()).isGreaterThan(38_000);
            }
        }
    }

    private static void on(Consumer<MeteredThread> work) throws InterruptedException {
        started(work).join();
    }

    private static MeteredThread started(Consumer<MeteredThread> work, List<Long> counted) {
        counted.add(0L);
        return started(work);
    }

    private static MeteredThread started(Consumer<MeteredThread> work) {
        MeteredThread thread = new MeteredThread(() -> work.accept((MeteredThread) Thread.currentThread()), "worker");
        thread.start();
        return thread;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
