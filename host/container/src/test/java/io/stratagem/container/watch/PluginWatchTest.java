package io.stratagem.container.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.stratagem.api.Role;
import io.stratagem.api.error.ErrorCode;
import io.stratagem.container.FileVerdict;
import io.stratagem.container.FullDisk;
import io.stratagem.container.PluginDirectory;
import io.stratagem.container.StoredBundle;
import io.stratagem.sandbox.ManifestAdmission;
import io.stratagem.sandbox.testing.PluginJar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginWatchTest {
    private static final String ADMITTED = " admitted sample_signal@1.0.0";

    private final byte[] sample = PluginJar.sample().bytes();
    private final WatchedPlace place;
    private final Path plugins;

    PluginWatchTest(@TempDir Path root) {
        place = new WatchedPlace(root);
        plugins = place.plugins;
    }

    private static byte[] version(String version) {
        return PluginJar.of(PluginJar.signalSource(PluginJar.SAMPLE_CLASS, "return StrategyIntent.NONE;"))
                .version(version)
                .strategy(PluginJar.SAMPLE_TYPE, Role.SIGNAL, PluginJar.SAMPLE_CLASS)
                .bytes();
    }

    private static List<List<String>> told(List<DirectorySnapshot> snapshots) {
        return snapshots.stream().map(WatchedPlace::sentences).toList();
    }

    @Test
    void theFirstSnapshotTellsWhatIsThereAlsoWhenThatIsNothing() {
        assertThat(place.watch.latest()).isEmpty();
        assertThat(place.watch.poll())
                .hasValueSatisfying(first -> assertThat(first.verdicts()).isEmpty());
        assertThat(place.watchFor(60_000)).isEmpty();
    }

    @Test
    void aFileThatWasJustWrittenIsAdmittedAfterTwoLooksAndTheSettleTime() throws IOException {
        place.watchFor(500);
        Files.write(plugins.resolve("a.jar"), sample);
        place.watch.hint();
        place.pass(100);
        assertThat(place.watchFor(299)).isEmpty();
        assertThat(told(place.watchFor(1))).containsExactly(List.of("a.jar" + ADMITTED));
        assertThat(place.watchFor(60_000)).isEmpty();
    }

    @Test
    void withoutAHintAScanFindsIt() throws IOException {
        place.watchFor(500);
        Files.write(plugins.resolve("a.jar"), sample);
        assertThat(told(place.watchFor(2_000 + 300))).containsExactly(List.of("a.jar" + ADMITTED));
    }

    @Test
    void filesThatRestedBeforeTheWatchBeganAreAdmittedAtOnce() throws IOException {
        Path file = Files.write(plugins.resolve("a.jar"), sample);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(9)));
        PluginWatch fresh = new PluginWatch(
                new PluginDirectory(plugins, new ManifestAdmission(), place.store),
                WatchTiming.DEFAULT,
                place::nanos,
                () -> Instant.now().plusSeconds(10));
        assertThat(fresh.poll())
                .hasValueSatisfying(
                        first -> assertThat(WatchedPlace.sentences(first)).containsExactly("a.jar" + ADMITTED));
    }

    @Test
    void aTimeSetBackDoesNotMakeAFileRested() throws IOException {
        Path file = Files.write(plugins.resolve("a.jar"), sample);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3_600)));
        PluginWatch fresh = new PluginWatch(
                new PluginDirectory(plugins, new ManifestAdmission(), place.store),
                WatchTiming.DEFAULT,
                place::nanos,
                Instant::now);
        assertThat(fresh.poll()).isEmpty();
    }

    @Test
    void filesThatLandTogetherAreOneSnapshot() throws IOException {
        place.watchFor(500);
        for (int number = 0; number < 5; number++) {
            Files.write(plugins.resolve(number + ".jar"), version("1." + number + ".0"));
            place.watch.hint();
            assertThat(place.watchFor(200)).isEmpty();
        }
        assertThat(place.watchFor(1_000))
                .singleElement()
                .satisfies(snapshot -> assertThat(snapshot.admitted()).hasSize(5));
    }

    @Test
    void aFileThatNeverComesToRestWaitsAndHoldsTheOthersUpForThreeSecondsAtMost() throws IOException {
        place.watchFor(500);
        Files.write(plugins.resolve("good.jar"), sample);
        place.watch.hint();
        long begun = place.nanos();
        List<Long> millisUntilTold = new ArrayList<>();
        for (int length = 100; length < 145; length++) {
            Files.write(plugins.resolve("slow.jar"), Arrays.copyOf(sample, length));
            place.watchFor(100).forEach(told -> millisUntilTold.add((place.nanos() - begun) / 1_000_000));
        }
        assertThat(millisUntilTold)
                .singleElement(InstanceOfAssertFactories.LONG)
                .isBetween(3_000L, 3_200L);
        assertThat(WatchedPlace.sentences(place.watch.latest().orElseThrow()))
                .containsExactly("good.jar" + ADMITTED, "slow.jar waiting it is still changing");
        Files.write(plugins.resolve("slow.jar"), version("2.0.0"));
        assertThat(place.settled()).containsExactly("good.jar" + ADMITTED, "slow.jar admitted sample_signal@2.0.0");
    }

    @Test
    void aStalledCopyWaitsUntilItIsFinished() throws IOException {
        Files.write(plugins.resolve("a.jar"), Arrays.copyOf(sample, sample.length - 10));
        assertThat(place.settled()).containsExactly("a.jar waiting the end of the archive is not there yet");
        assertThat(place.watchFor(600_000)).isEmpty();
        Files.write(plugins.resolve("a.jar"), sample);
        assertThat(place.settled()).containsExactly("a.jar" + ADMITTED);
    }

    @Test
    void aTruncatedJarOverAGoodOneWaitsAndWhatWasAdmittedStaysOfferedWhileItRuns() throws IOException {
        Files.write(plugins.resolve("a.jar"), sample);
        place.settled();
        List<StoredBundle> running = place.watch.latest().orElseThrow().admitted();
        byte[] before = running.getFirst().read();
        Files.write(plugins.resolve("a.jar"), Arrays.copyOf(sample, 300));
        assertThat(place.settled()).containsExactly("a.jar waiting the end of the archive is not there yet");
        DirectorySnapshot now = place.watch.latest().orElseThrow();
        assertThat(now.admitted()).isEmpty();
        assertThat(now.offered(running)).isEqualTo(running);
        assertThat(running.getFirst().read()).isEqualTo(before);
    }

    @Test
    void aDeletedFileIsGoneFromTheOfferUnlessItRunsAndStaysInTheStore() throws IOException {
        Files.write(plugins.resolve("a.jar"), sample);
        place.settled();
        List<StoredBundle> running = place.watch.latest().orElseThrow().admitted();
        Files.delete(plugins.resolve("a.jar"));
        assertThat(place.settled()).isEmpty();
        DirectorySnapshot now = place.watch.latest().orElseThrow();
        assertThat(now.offered(List.of())).isEmpty();
        assertThat(now.offered(running)).isEqualTo(running);
        assertThat(place.store.artifact(running.getFirst().artifactDigest())).contains(running.getFirst());
    }

    @Test
    void whatRunsAndIsAdmittedIsOfferedOnce() throws IOException {
        Files.write(plugins.resolve("a.jar"), sample);
        Files.write(plugins.resolve("same.jar"), sample);
        place.settled();
        DirectorySnapshot now = place.watch.latest().orElseThrow();
        assertThat(now.offered(now.admitted())).hasSize(1);
    }

    @Test
    void theSameVersionWithOtherContentIsRefusedWhetherOverTheFirstOrBesideIt() throws IOException {
        byte[] other = PluginJar.sample().entry("x.txt", "x").bytes();
        Files.write(plugins.resolve("a.jar"), sample);
        place.settled();
        Files.write(plugins.resolve("0.jar"), other);
        assertThat(place.settled()).containsExactly("0.jar refused E_BUNDLE_VERSION_REUSED", "a.jar" + ADMITTED);
        Files.write(plugins.resolve("a.jar"), other);
        assertThat(place.settled())
                .containsExactly("0.jar refused E_BUNDLE_VERSION_REUSED", "a.jar refused E_BUNDLE_VERSION_REUSED");
        Files.write(plugins.resolve("a.jar"), sample);
        assertThat(place.settled()).containsExactly("0.jar refused E_BUNDLE_VERSION_REUSED", "a.jar" + ADMITTED);
    }

    @Test
    void ofTwoThatLandTogetherTheFirstNameOwnsTheVersionWhicheverCameFirst() throws IOException {
        place.watchFor(500);
        Files.write(plugins.resolve("b.jar"), sample);
        place.watch.hint();
        place.watchFor(250);
        Files.write(
                plugins.resolve("a.jar"), PluginJar.sample().entry("x.txt", "x").bytes());
        assertThat(place.settled()).containsExactly("a.jar" + ADMITTED, "b.jar refused E_BUNDLE_VERSION_REUSED");
    }

    @Test
    void aFileRenamedOverAnotherIsJudgedAsTheOtherItIs() throws IOException {
        Files.write(plugins.resolve("a.jar"), sample);
        Files.write(plugins.resolve("a.jar.part"), version("1.1.0"));
        assertThat(place.settled())
                .containsExactly(
                        "a.jar" + ADMITTED,
                        "a.jar.part waiting a temporary name; rename it into place when it is whole");
        Files.move(
                plugins.resolve("a.jar.part"),
                plugins.resolve("a.jar"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(place.settled()).containsExactly("a.jar admitted sample_signal@1.1.0");
    }

    @Test
    void touchingAFileOrReplacingItByItselfIsNoChange() throws IOException {
        Path file = Files.write(plugins.resolve("a.jar"), sample);
        place.settled();
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        assertThat(place.watchFor(8_000)).isEmpty();
        Files.delete(file);
        Files.write(file, sample);
        assertThat(place.watchFor(8_000)).isEmpty();
    }

    @Test
    void otherContentUnderTheSameKeySizeAndTimesIsFoundByAScan() throws IOException {
        FileStamp always = FileAccess.DISK.stamp(Files.write(place.root.resolve("any"), sample));
        FileAccess blind = new FakeAccess() {
            @Override
            public FileStamp stamp(Path file) {
                return always;
            }
        };
        WatchedPlace blinded = new WatchedPlace(place.root, new ManifestAdmission(), blind, place.store);
        Files.write(plugins.resolve("a.jar"), sample);
        assertThat(blinded.settled()).containsExactly("a.jar" + ADMITTED);
        Files.write(plugins.resolve("a.jar"), version("1.0.1"));
        assertThat(told(blinded.watchFor(2_700))).containsExactly(List.of("a.jar admitted sample_signal@1.0.1"));
    }

    @Test
    void scansCompareAsMuchContentAsTheyMayAndGetRoundToEveryFile() throws IOException {
        for (int number = 0; number < 10; number++) {
            Files.write(plugins.resolve(number + ".jar"), sample);
        }
        int[] reads = {0};
        FileAccess counting = new FakeAccess() {
            @Override
            public byte[] read(Path file, int limit) throws IOException {
                reads[0]++;
                return super.read(file, limit);
            }
        };
        long[] nanos = {0};
        PluginWatch slow = new PluginWatch(
                new PluginDirectory(plugins, new ManifestAdmission(), place.store),
                new WatchTiming(100, 300, 3_000, 2_000, 10_000, 2_000, 3L * sample.length),
                () -> nanos[0],
                () -> Instant.EPOCH,
                counting);
        for (; nanos[0] < 1_900_000_000L; nanos[0] += 100_000_000L) {
            slow.poll();
        }
        assertThat(slow.latest()).isPresent();
        reads[0] = 0;
        for (; nanos[0] < 3_900_000_000L; nanos[0] += 100_000_000L) {
            slow.poll();
        }
        assertThat(reads[0]).isEqualTo(3);
    }

    @Test
    void aLinkIsFollowedAndRetargetingItIsAChange() throws IOException {
        Path link = plugins.resolve("link.jar");
        Path first = Files.write(place.root.resolve("first.jar"), sample);
        Path second = Files.write(place.root.resolve("second.jar"), version("1.1.0"));
        Files.createSymbolicLink(link, first);
        assertThat(place.settled()).containsExactly("link.jar" + ADMITTED);
        Files.delete(link);
        Files.createSymbolicLink(link, second);
        assertThat(place.settled()).containsExactly("link.jar admitted sample_signal@1.1.0");
        Files.delete(second);
        assertThat(place.settled()).containsExactly("link.jar waiting a link that leads nowhere");
        Files.write(second, version("1.1.0"));
        assertThat(place.settled()).containsExactly("link.jar admitted sample_signal@1.1.0");
        Files.delete(link);
        Files.createSymbolicLink(link, link);
        assertThat(place.settled()).containsExactly("link.jar waiting a link that leads nowhere");
        Files.delete(link);
        Files.createSymbolicLink(link, place.root);
        assertThat(place.settled()).containsExactly("link.jar refused E_BUNDLE_UNREADABLE");
    }

    @Test
    void aLinkToADeviceIsRefusedUnread() throws IOException {
        Path device = Path.of("/dev/zero");
        assumeTrue(Files.exists(device), "there is no " + device);
        Path link = Files.createSymbolicLink(plugins.resolve("endless.jar"), device);
        assertThat(place.settled()).containsExactly("endless.jar refused E_BUNDLE_UNREADABLE");
        Files.delete(link);
    }

    @Test
    void aNameThatIsAFileADirectoryAndAFileAgainIsJudgedAsWhatItIs() throws IOException {
        Path path = plugins.resolve("a.jar");
        Files.write(path, sample);
        assertThat(place.settled()).containsExactly("a.jar" + ADMITTED);
        Files.delete(path);
        Files.createDirectory(path);
        Files.write(path.resolve("inner.jar"), version("3.0.0"));
        assertThat(place.settled()).containsExactly("a.jar refused E_BUNDLE_UNREADABLE");
        Files.delete(path.resolve("inner.jar"));
        Files.delete(path);
        Files.write(path, sample);
        assertThat(place.settled()).containsExactly("a.jar" + ADMITTED);
    }

    @Test
    void whatNameOrKindDecidesIsNeverRead() throws IOException {
        for (String name : List.of("a.part", "b.tmp", ".c.jar", "notes.txt")) {
            Files.write(plugins.resolve(name), sample);
        }
        Files.createDirectory(plugins.resolve("folder.jar"));
        FileAccess unreadable = new FakeAccess() {
            @Override
            public byte[] read(Path file, int limit) {
                throw new AssertionError("read " + file);
            }
        };
        WatchedPlace unread = new WatchedPlace(place.root, new ManifestAdmission(), unreadable, place.store);
        assertThat(unread.settled())
                .containsExactly(
                        ".c.jar waiting a temporary name; rename it into place when it is whole",
                        "a.part waiting a temporary name; rename it into place when it is whole",
                        "b.tmp waiting a temporary name; rename it into place when it is whole",
                        "folder.jar refused E_BUNDLE_UNREADABLE",
                        "notes.txt refused E_BUNDLE_UNREADABLE");
    }

    @Test
    void aFileThatCannotBeReadWaitsAndIsTriedAtEveryScan() throws IOException {
        Files.write(plugins.resolve("a.jar"), sample);
        boolean[] locked = {true};
        FileAccess access = new FakeAccess() {
            @Override
            public byte[] read(Path file, int limit) throws IOException {
                if (locked[0]) {
                    throw new AccessDeniedException(file.toString());
                }
                return super.read(file, limit);
            }
        };
        WatchedPlace lockedPlace = new WatchedPlace(place.root, new ManifestAdmission(), access, place.store);
        assertThat(lockedPlace.settled()).containsExactly("a.jar waiting the file cannot be read now");
        locked[0] = false;
        assertThat(told(lockedPlace.watchFor(2_700))).containsExactly(List.of("a.jar" + ADMITTED));
    }

    @Test
    void aGoodJarThatCannotBeStoredWaitsAndIsStoredOnceThereIsRoom() throws IOException {
        FullDisk disk = new FullDisk();
        WatchedPlace full = new WatchedPlace(
                place.root, new ManifestAdmission(), FileAccess.DISK, disk.store(place.root.resolve("full")));
        Files.write(plugins.resolve("a.jar"), sample);
        full.watchFor(1_000);
        assertThat(full.watch.latest().orElseThrow().verdict("a.jar"))
                .hasValueSatisfying(verdict -> assertThat(verdict)
                        .isInstanceOfSatisfying(
                                FileVerdict.Waiting.class,
                                waiting -> assertThat(waiting.fault().code()).isEqualTo(ErrorCode.E_CFG_STORAGE)));
        assertThat(full.watchFor(120_000)).isEmpty();
        disk.makeRoom();
        assertThat(told(full.watchFor(13_000))).containsExactly(List.of("a.jar" + ADMITTED));
    }

    @Test
    void aDirectoryThatVanishesIsAFaultAndTakesNoVerdictAway() throws IOException {
        Files.write(plugins.resolve("a.jar"), sample);
        Files.write(plugins.resolve("b.jar"), version("1.1.0"));
        List<String> before = place.settled();
        Path away = place.root.resolve("away");
        Files.move(plugins, away);
        assertThat(place.settled()).isEqualTo(before);
        assertThat(place.watch.latest().orElseThrow().faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.code()).isEqualTo(ErrorCode.E_CFG_STORAGE));
        Files.delete(away.resolve("b.jar"));
        Files.move(away, plugins);
        assertThat(place.settled()).containsExactly("a.jar" + ADMITTED);
        assertThat(place.watch.latest().orElseThrow().faults()).isEmpty();
    }

    @Test
    void aDirectoryThatIsNotThereAtTheBeginningIsWatchedOnceItIs() throws IOException {
        Files.delete(plugins);
        assertThat(place.watch.poll())
                .hasValueSatisfying(first -> assertThat(first.faults()).hasSize(1));
        Files.createDirectory(plugins);
        Files.write(plugins.resolve("a.jar"), sample);
        assertThat(place.settled()).containsExactly("a.jar" + ADMITTED);
    }

    @Test
    void nothingInTheDirectoryIsTouched() throws IOException {
        Files.write(plugins.resolve("a.jar"), sample);
        Files.write(plugins.resolve("half.jar"), Arrays.copyOf(sample, 100));
        Files.write(plugins.resolve("b.tmp"), sample);
        List<String> before = everything();
        assertThat(plugins.toFile().setWritable(false)).isTrue();
        place.settled();
        assertThat(everything()).isEqualTo(before);
        assertThat(plugins.toFile().setWritable(true)).isTrue();
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> everything() throws IOException {
        try (Stream<Path> files = Files.list(plugins)) {
            return files.sorted()
                    .map(file -> file + " " + FileAccess.DISK.stamp(file))
                    .toList();
        }
    }

    @Test
    void aFileThatChangesWhileItIsJudgedIsNotTaken() throws IOException {
        byte[] other = version("1.1.0");
        int[] judged = {0};
        ManifestAdmission real = new ManifestAdmission();
        WatchedPlace racing = new WatchedPlace(
                place.root,
                jar -> {
                    if (judged[0]++ == 0) {
                        write(jar, other);
                    }
                    return real.admit(jar);
                },
                FileAccess.DISK,
                place.store);
        Files.write(plugins.resolve("a.jar"), sample);
        assertThat(racing.settled()).containsExactly("a.jar admitted sample_signal@1.1.0");
        assertThat(judged[0]).isEqualTo(2);
        assertThat(place.store.holding("sample_signal@1.0.0")).isEmpty();
        assertThat(place.store.bundles()).hasSize(1);
    }

    @Test
    void anAdmissionThatFailsIsAVerdict() throws IOException {
        WatchedPlace failing = new WatchedPlace(
                place.root,
                jar -> {
                    throw new IllegalStateException("broken");
                },
                FileAccess.DISK,
                place.store);
        Files.write(plugins.resolve("a.jar"), sample);
        assertThat(failing.settled()).containsExactly("a.jar refused E_HOST_INTERNAL");
    }

    @Test
    void aDamagedStoreIsMendedByTouchingTheFile() throws IOException {
        Path file = Files.write(plugins.resolve("a.jar"), sample);
        place.settled();
        StoredBundle stored = place.watch.latest().orElseThrow().admitted().getFirst();
        byte[] whole = stored.read();
        Files.delete(stored.file());
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        place.settled();
        assertThat(stored.read()).isEqualTo(whole);
    }

    @Test
    void twoThousandFilesAreOneSnapshotAndCostNoJudgingAfterwards() throws IOException {
        int[] judged = {0};
        ManifestAdmission real = new ManifestAdmission();
        WatchedPlace many = new WatchedPlace(
                place.root,
                jar -> {
                    judged[0]++;
                    return real.admit(jar);
                },
                FileAccess.DISK,
                place.store);
        for (int number = 0; number < 2_000; number++) {
            Files.write(plugins.resolve(number + ".jar"), sample);
        }
        List<DirectorySnapshot> snapshots = many.watchFor(3_500);
        assertThat(snapshots).singleElement().satisfies(snapshot -> {
            assertThat(snapshot.verdicts()).hasSize(2_000);
            assertThat(snapshot.admitted()).hasSize(1);
        });
        assertThat(judged[0]).isEqualTo(2_000);
        assertThat(many.watchFor(10_000)).isEmpty();
        assertThat(judged[0]).isEqualTo(2_000);
    }
}
