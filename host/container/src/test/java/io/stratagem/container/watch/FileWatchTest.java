package io.stratagem.container.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.sandbox.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWatchTest {
    private final Path root;
    private final Path catalog;
    private long nowNanos;

    FileWatchTest(@TempDir Path root) {
        this.root = root;
        this.catalog = root.resolve("catalog.yaml");
    }

    private FileWatch watch(FileAccess access) {
        return new FileWatch(
                catalog, ErrorCode.E_CAT_UNREADABLE, WatchTiming.DEFAULT, () -> nowNanos, () -> Instant.EPOCH, access);
    }

    /** What is told within this time, as text or as the reason there is none. */
    private List<String> watchFor(FileWatch watch, long millis) {
        List<String> told = new ArrayList<>();
        long end = nowNanos + TimeUnit.MILLISECONDS.toNanos(millis);
        while (nowNanos <= end) {
            watch.poll().map(FileWatchTest::text).ifPresent(told::add);
            nowNanos += TimeUnit.MILLISECONDS.toNanos(50);
        }
        return told;
    }

    private static String text(FileSnapshot snapshot) {
        return switch (snapshot) {
            case FileSnapshot.Whole whole -> whole.content().text();
            case FileSnapshot.Unusable unusable ->
                unusable.fault().code() + " " + unusable.fault().what();
        };
    }

    private void write(String text) throws IOException {
        Files.writeString(catalog, text);
    }

    @Test
    void theFileIsToldWithItsContentAndAgainOnlyWhenThatIsAnother() throws IOException {
        write("one");
        FileWatch watch = watch(FileAccess.DISK);
        assertThat(watchFor(watch, 1_000)).containsExactly("one");
        assertThat(watch.latest())
                .hasValueSatisfying(latest -> assertThat(latest)
                        .isEqualTo(new FileSnapshot.Whole(
                                catalog,
                                Sha256.of("one".getBytes(StandardCharsets.UTF_8)),
                                new FileSnapshot.Content("one".getBytes(StandardCharsets.UTF_8)))));
        write("one");
        assertThat(watchFor(watch, 5_000)).isEmpty();
        write("two");
        assertThat(watchFor(watch, 3_000)).containsExactly("two");
    }

    @Test
    void aFileThatIsNotThereIsToldAtOnceAndItsComingLater() throws IOException {
        FileWatch watch = watch(FileAccess.DISK);
        assertThat(watch.poll().map(FileWatchTest::text)).contains("E_CAT_UNREADABLE there is no such file");
        write("one");
        assertThat(watchFor(watch, 3_000)).containsExactly("one");
        Files.delete(catalog);
        assertThat(watchFor(watch, 3_000)).containsExactly("E_CAT_UNREADABLE there is no such file");
        Files.createDirectory(catalog);
        assertThat(watchFor(watch, 3_000)).isEmpty();
    }

    @Test
    void anEditorThatDeletesAndWritesAnewIsOneChange() throws IOException {
        write("one");
        FileWatch watch = watch(FileAccess.DISK);
        watchFor(watch, 1_000);
        Files.delete(catalog);
        watch.hint();
        assertThat(watchFor(watch, 200)).isEmpty();
        write("two");
        assertThat(watchFor(watch, 1_000)).containsExactly("two");
    }

    @Test
    void aFileThatIsBeingWrittenIsNotTold() throws IOException {
        write("one");
        FileWatch watch = watch(FileAccess.DISK);
        watchFor(watch, 1_000);
        for (int length = 1; length < 60; length++) {
            write("x".repeat(length));
            watch.hint();
            assertThat(watchFor(watch, 150)).isEmpty();
        }
        assertThat(watch.latest().map(FileWatchTest::text)).contains("one");
        assertThat(watchFor(watch, 1_000)).containsExactly("x".repeat(59));
    }

    @Test
    void aFileThatWasNeverAtRestIsUnusableUntilItIs() throws IOException {
        FileWatch watch = watch(FileAccess.DISK);
        List<String> told = new ArrayList<>();
        for (int length = 1; length < 60; length++) {
            write("x".repeat(length));
            told.addAll(watchFor(watch, 50));
        }
        assertThat(told).containsExactly("E_CAT_UNREADABLE it is still changing");
        assertThat(watchFor(watch, 1_000)).containsExactly("x".repeat(59));
    }

    @Test
    void aLinkThatLeadsElsewhereIsAChange() throws IOException {
        Path first = Files.writeString(root.resolve("first"), "one");
        Path second = Files.writeString(root.resolve("second"), "two");
        Files.createSymbolicLink(catalog, first);
        FileWatch watch = watch(FileAccess.DISK);
        assertThat(watchFor(watch, 1_000)).containsExactly("one");
        Path beside = Files.createSymbolicLink(root.resolve("beside"), second);
        Files.move(beside, catalog, StandardCopyOption.ATOMIC_MOVE);
        assertThat(watchFor(watch, 3_000)).containsExactly("two");
    }

    @Test
    void otherContentUnderTheSameStampIsFoundByAScan() throws IOException {
        write("one");
        FileStamp always = FileAccess.DISK.stamp(catalog);
        FileWatch watch = watch(new FakeAccess() {
            @Override
            public FileStamp stamp(Path file) {
                return always;
            }
        });
        assertThat(watchFor(watch, 1_000)).containsExactly("one");
        write("two");
        assertThat(watchFor(watch, 3_000)).containsExactly("two");
    }

    @Test
    void aFileThatCannotBeReadIsTriedAtEveryScan() throws IOException {
        write("one");
        boolean[] locked = {true};
        FileWatch watch = watch(new FakeAccess() {
            @Override
            public byte[] read(Path file, int limit) throws IOException {
                if (locked[0]) {
                    throw new AccessDeniedException(file.toString());
                }
                return super.read(file, limit);
            }
        });
        assertThat(watchFor(watch, 5_000)).containsExactly("E_CAT_UNREADABLE the file cannot be read");
        locked[0] = false;
        assertThat(watchFor(watch, 3_000)).containsExactly("one");
    }

    @Test
    void whatChangesBetweenTheLookAndTheReadingIsNotTold() throws IOException {
        write("one");
        int[] reads = {0};
        FileWatch watch = watch(new FakeAccess() {
            @Override
            public byte[] read(Path file, int limit) throws IOException {
                if (++reads[0] == 2) {
                    write("two");
                }
                return super.read(file, limit);
            }
        });
        assertThat(watchFor(watch, 3_000)).containsExactly("two");
    }

    @Test
    void theContentOfASnapshotCannotBeChanged() throws IOException {
        write("one");
        FileWatch watch = watch(FileAccess.DISK);
        watchFor(watch, 1_000);
        Optional<FileSnapshot> latest = watch.latest();
        assertThat(latest).hasValueSatisfying(snapshot -> {
            if (snapshot instanceof FileSnapshot.Whole whole) {
                whole.content().bytes()[0] = 'x';
            }
        });
        assertThat(latest.map(FileWatchTest::text)).contains("one");
    }
}
