package io.stratagem.container.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.container.BundleStore;
import io.stratagem.container.PluginDirectory;
import io.stratagem.sandbox.ManifestAdmission;
import io.stratagem.sandbox.testing.PluginJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** On real time, so nothing is said about how long things take, only that they come. */
@Timeout(60)
class WatchThreadTest {
    private static final WatchTiming PROMPT = new WatchTiming(5, 20, 200, 50, 500, 2_000, 1 << 20);

    /** With scans an hour apart only the operating system can tell. */
    private static final WatchTiming NO_SCANS = new WatchTiming(5, 20, 200, 3_600_000, 500, 2_000, 1 << 20);

    private final byte[] sample = PluginJar.sample().bytes();
    private final Path plugins;
    private final BundleStore store;
    private final BlockingQueue<List<String>> changes = new LinkedBlockingQueue<>();
    private final BlockingQueue<Fault> failures = new LinkedBlockingQueue<>();

    WatchThreadTest(@TempDir Path root) throws IOException {
        plugins = Files.createDirectory(root.resolve("plugins"));
        store = new BundleStore(root.resolve("store"));
    }

    private DeploymentWatch watch(WatchTiming timing) {
        PluginDirectory directory = new PluginDirectory(plugins, new ManifestAdmission(), store);
        PluginWatch watch = new PluginWatch(directory, timing, System::nanoTime, InstantSource.system());
        return new DeploymentWatch(watch, List.of(), timing, System::nanoTime);
    }

    /** Keeps what it is told; fails as often as it is asked to. */
    private final class Notes implements WatchListener {
        private int failuresLeft;

        Notes(int failuresLeft) {
            this.failuresLeft = failuresLeft;
        }

        @Override
        public void changed(DeploymentChange change) {
            changes.add(WatchedPlace.sentences(change.plugins()));
            if (failuresLeft-- > 0) {
                throw new IllegalStateException("the listener is broken");
            }
        }

        @Override
        public void failed(Fault fault) {
            failures.add(fault);
        }
    }

    private List<String> next() throws InterruptedException {
        List<String> change = changes.poll(50, TimeUnit.SECONDS);
        assertThat(change).as("a change").isNotNull();
        return change;
    }

    private static long watchThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("plugin-watch"))
                .count();
    }

    @Test
    void scansAloneFindWhatLands() throws Exception {
        try (WatchThread _ = WatchThread.start(watch(PROMPT), ChangeSignal.none(), new Notes(0))) {
            assertThat(next()).isEmpty();
            Files.write(plugins.resolve("a.jar"), sample);
            assertThat(next()).containsExactly("a.jar admitted sample_signal@1.0.0");
            Files.delete(plugins.resolve("a.jar"));
            assertThat(next()).isEmpty();
        }
    }

    @Test
    void theOperatingSystemTellsBeforeAScanDoes() throws Exception {
        try (WatchThread _ = WatchThread.start(watch(NO_SCANS), ChangeSignal.in(List.of(plugins)), new Notes(0))) {
            assertThat(next()).isEmpty();
            Files.write(plugins.resolve("a.jar"), sample);
            assertThat(next()).containsExactly("a.jar admitted sample_signal@1.0.0");
        }
    }

    @Test
    void whatWasAwaitedAtTheStartIsNotToldAgain() throws Exception {
        Files.write(plugins.resolve("a.jar"), sample);
        DeploymentWatch watch = watch(PROMPT);
        ChangeSignal signal = ChangeSignal.in(List.of(plugins));
        assertThat(watch.awaitFirst(signal).plugins().admitted()).hasSize(1);
        try (WatchThread _ = WatchThread.start(watch, signal, new Notes(0))) {
            Files.write(plugins.resolve("b.jar"), new byte[0]);
            assertThat(next()).hasSize(2);
            assertThat(failures).isEmpty();
        }
    }

    @Test
    void whileAnotherThreadIsBusyInTheDirectoryOnlyWholeFilesAreTakenAndTheLastStateIsTold() throws Exception {
        Random random = new Random(7);
        List<String> names = List.of("a.jar", "b.jar", "c.jar");
        try (WatchThread _ = WatchThread.start(watch(PROMPT), ChangeSignal.in(List.of(plugins)), new Notes(0))) {
            for (int step = 0; step < 2_000; step++) {
                Path file = plugins.resolve(names.get(random.nextInt(3)));
                Path other = plugins.resolve(names.get(random.nextInt(3)));
                switch (random.nextInt(4)) {
                    case 0 -> Files.write(file, sample);
                    case 1 -> Files.write(file, Arrays.copyOf(sample, random.nextInt(sample.length)));
                    case 2 -> Files.deleteIfExists(file);
                    case 3 -> {
                        if (Files.exists(file)) {
                            Files.move(file, other, StandardCopyOption.REPLACE_EXISTING);
                        }
                    }
                    default -> throw new AssertionError();
                }
            }
            Files.write(plugins.resolve("a.jar"), sample);
            Files.write(plugins.resolve("b.jar"), Arrays.copyOf(sample, 100));
            Files.deleteIfExists(plugins.resolve("c.jar"));
            List<String> last = List.of(
                    "a.jar admitted sample_signal@1.0.0", "b.jar waiting the end of the archive is not there yet");
            while (!next().equals(last)) {
                assertThat(failures).isEmpty();
            }
            assertThat(store.bundles()).hasSize(1);
        }
    }

    @Test
    void aListenerThatFailsIsToldSoAndTheWatchGoesOn() throws Exception {
        try (WatchThread _ = WatchThread.start(watch(PROMPT), ChangeSignal.none(), new Notes(1))) {
            assertThat(next()).isEmpty();
            Fault fault = failures.poll(50, TimeUnit.SECONDS);
            assertThat(fault).isNotNull();
            assertThat(fault.code()).isEqualTo(ErrorCode.E_HOST_INTERNAL);
            assertThat(fault.seen()).contains("the listener is broken");
            Files.write(plugins.resolve("a.jar"), sample);
            assertThat(next()).hasSize(1);
        }
    }

    @Test
    void closingEndsTheThreadWhileItWaits() throws Exception {
        for (ChangeSignal signal : List.of(ChangeSignal.none(), ChangeSignal.in(List.of(plugins)))) {
            WatchThread thread = WatchThread.start(watch(NO_SCANS), signal, new Notes(0));
            assertThat(next()).isEmpty();
            assertThat(watchThreads()).isOne();
            thread.close();
            thread.close();
            assertThat(watchThreads()).isZero();
        }
    }

    @Test
    void aSignalInADirectoryThatIsNotThereIsSilentUntilItIs() throws Exception {
        Path late = plugins.resolve("late");
        try (ChangeSignal signal = ChangeSignal.in(List.of(late))) {
            assertThat(signal.await(1_000_000)).isFalse();
            Files.createDirectory(late);
            assertThat(signal.await(1_000_000)).isTrue();
            assertThat(signal.await(1_000_000)).isFalse();
            Files.write(late.resolve("a.jar"), sample);
            assertThat(signal.await(50_000_000_000L)).isTrue();
        }
    }

    @Test
    void aClosedSignalDoesNotWait() throws Exception {
        for (ChangeSignal signal : List.of(ChangeSignal.none(), ChangeSignal.in(List.of(plugins)))) {
            signal.close();
            assertThat(signal.await(3_600_000_000_000L)).isEqualTo(signal.await(1));
        }
    }
}
