package io.stratagem.container.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.sandbox.testing.PluginJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeploymentWatchTest {
    private final byte[] sample = PluginJar.sample().bytes();
    private final WatchedPlace place;
    private final Path catalog;
    private final DeploymentWatch watch;

    DeploymentWatchTest(@TempDir Path root) {
        place = new WatchedPlace(root);
        catalog = root.resolve("catalog.yaml");
        FileWatch file = new FileWatch(
                catalog, ErrorCode.E_CAT_UNREADABLE, WatchTiming.DEFAULT, place::nanos, () -> Instant.EPOCH);
        watch = new DeploymentWatch(place.watch, List.of(file), WatchTiming.DEFAULT, place::nanos);
    }

    private List<String> watchFor(long millis) {
        List<String> told = new ArrayList<>();
        for (long passed = 0; passed < millis; passed += 50) {
            watch.poll().ifPresent(change -> told.add(sentence(change)));
            place.pass(50);
        }
        return told;
    }

    private static String sentence(DeploymentChange change) {
        return change.files().stream()
                        .map(file -> switch (file) {
                            case FileSnapshot.Whole whole -> whole.content().text();
                            case FileSnapshot.Unusable _ -> "nothing";
                        })
                        .toList()
                + " " + WatchedPlace.sentences(change.plugins());
    }

    @Test
    void whatIsThereIsToldOnce() throws IOException {
        Files.writeString(catalog, "one");
        Files.write(place.plugins.resolve("a.jar"), sample);
        assertThat(watchFor(20_000)).containsExactly("[one] [a.jar admitted sample_signal@1.0.0]");
    }

    @Test
    void aBundleAndTheCatalogThatNamesItAreOneChangeInEitherOrder() throws IOException {
        Files.writeString(catalog, "one");
        watchFor(5_000);
        Files.writeString(catalog, "two");
        watch.hint();
        assertThat(watchFor(300)).isEmpty();
        Files.write(place.plugins.resolve("a.jar"), sample);
        watch.hint();
        assertThat(watchFor(5_000)).containsExactly("[two] [a.jar admitted sample_signal@1.0.0]");

        Files.delete(place.plugins.resolve("a.jar"));
        watch.hint();
        assertThat(watchFor(300)).isEmpty();
        Files.writeString(catalog, "three");
        watch.hint();
        assertThat(watchFor(5_000)).containsExactly("[three] []");
    }

    @Test
    void aSlowFileHoldsTheCatalogUpForThreeSecondsAtMost() throws IOException {
        Files.writeString(catalog, "one");
        watchFor(5_000);
        Files.writeString(catalog, "two");
        watch.hint();
        List<String> told = new ArrayList<>();
        int length = 100;
        for (; told.isEmpty() && length < 200; length++) {
            Files.write(place.plugins.resolve("slow.jar"), Arrays.copyOf(sample, length));
            told.addAll(watchFor(100));
        }
        assertThat(told).containsExactly("[two] [slow.jar waiting it is still changing]");
        assertThat(length - 100).isBetween(25, 36);
    }

    @Test
    void aPollThatIsNotDueLooksAtNothing() throws IOException {
        watchFor(5_000);
        assertThat(watch.dueInNanos()).isBetween(1L, 2_000_000_000L);
        Files.write(place.plugins.resolve("a.jar"), sample);
        place.watch.poll();
        assertThat(place.watch.isSettling()).isFalse();
    }
}
