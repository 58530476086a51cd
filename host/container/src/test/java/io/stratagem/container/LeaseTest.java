package io.stratagem.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratagem.sandbox.testing.PluginJar;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LeaseTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    @Test
    void aBundleUnderALeaseIsNotReleased() {
        try (Workplace workplace = new Workplace(directory)) {
            LoadedBundle bundle = workplace.installed(PluginJar.sample());
            LoadedPlugin plugin = bundle.plugins().getFirst();
            Lease lease = plugin.acquire();

            assertThat(bundle.release(Duration.ZERO)).isEqualTo(new Release.StillLeased(1));
            assertThat(workplace.framework.size()).isOne();
            assertThatThrownBy(plugin::acquire).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(plugin::newInstance).isInstanceOf(IllegalStateException.class);

            lease.close();
            lease.close();
            assertThat(bundle.release(Duration.ZERO)).isInstanceOf(Release.Released.class);
            assertThat(workplace.framework.size()).isZero();
            assertThat(bundle.release(Duration.ZERO)).isInstanceOf(Release.Released.class);
            assertThatThrownBy(plugin::newInstance).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void closingALeaseTwiceGivesBackOne() {
        LeaseCounter leases = new LeaseCounter();
        Lease first = leases.acquire("x");
        Lease second = leases.acquire("x");
        first.close();
        first.close();
        assertThat(leases.out()).isOne();
        leases.close();
        assertThat(leases.awaitDrained(Duration.ZERO)).isFalse();
        second.close();
        assertThat(leases.awaitDrained(Duration.ZERO)).isTrue();
    }

    @Test
    void releaseWaitsForTheLastLease() throws InterruptedException, ExecutionException, TimeoutException {
        try (Workplace workplace = new Workplace(directory);
                ExecutorService releaser = Executors.newSingleThreadExecutor()) {
            LoadedBundle bundle = workplace.installed(PluginJar.sample());
            Lease lease = bundle.acquire();
            Future<Release> release = releaser.submit(() -> bundle.release(LONG));
            while (!isClosing(bundle)) {
                Thread.onSpinWait();
            }
            assertThat(release.isDone()).isFalse();
            lease.close();
            assertThat(release.get(30, TimeUnit.SECONDS)).isInstanceOf(Release.Released.class);
        }
    }

    @Test
    void underConcurrentCallsNoCallRunsAfterTheBundleIsGone() throws InterruptedException, ExecutionException {
        int callers = 4;
        for (int round = 0; round < 20; round++) {
            LeaseCounter leases = new LeaseCounter();
            AtomicBoolean gone = new AtomicBoolean();
            AtomicInteger calls = new AtomicInteger();
            AtomicInteger late = new AtomicInteger();
            CountDownLatch running = new CountDownLatch(callers);
            try (ExecutorService pool = Executors.newFixedThreadPool(callers)) {
                List<Future<?>> done = new ArrayList<>();
                for (int i = 0; i < callers; i++) {
                    done.add(pool.submit(() -> callUntilRefused(leases, gone, calls, late, running)));
                }
                running.await();
                leases.close();
                assertThat(leases.awaitDrained(LONG)).isTrue();
                gone.set(true);
                for (Future<?> caller : done) {
                    caller.get();
                }
            }
            assertThat(calls.get()).isGreaterThanOrEqualTo(callers);
            assertThat(late).hasValue(0);
            assertThat(leases.out()).isZero();
        }
    }

    @Test
    void aPluginIsCalledByManyThreadsWhileItsBundleIsReleased() throws InterruptedException, ExecutionException {
        int callers = 4;
        try (Workplace workplace = new Workplace(directory);
                ExecutorService pool = Executors.newFixedThreadPool(callers)) {
            LoadedBundle bundle = workplace.installed(PluginJar.sample());
            LoadedPlugin plugin = bundle.plugins().getFirst();
            CountDownLatch running = new CountDownLatch(callers);
            List<Future<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                calls.add(pool.submit(() -> instancesUntilReleased(plugin, running)));
            }
            running.await();
            assertThat(bundle.release(LONG)).isInstanceOf(Release.Released.class);
            for (Future<Integer> made : calls) {
                assertThat(made.get()).isPositive();
            }
        }
    }

    private static void callUntilRefused(
            LeaseCounter leases, AtomicBoolean gone, AtomicInteger calls, AtomicInteger late, CountDownLatch running) {
        boolean first = true;
        while (true) {
            try (Lease _ = leases.acquire("x")) {
                calls.incrementAndGet();
                if (gone.get()) {
                    late.incrementAndGet();
                }
                if (first) {
                    first = false;
                    running.countDown();
                }
            } catch (IllegalStateException e) {
                return;
            }
        }
    }

    private static int instancesUntilReleased(LoadedPlugin plugin, CountDownLatch running) {
        int made = 0;
        while (true) {
            try {
                plugin.newInstance();
                if (made == 0) {
                    running.countDown();
                }
                made++;
            } catch (IllegalStateException e) {
                return made;
            }
        }
    }

    private static boolean isClosing(LoadedBundle bundle) {
        try (Lease _ = bundle.acquire()) {
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
