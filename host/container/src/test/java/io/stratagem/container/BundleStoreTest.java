package io.stratagem.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratagem.api.Role;
import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.FaultException;
import io.stratagem.sandbox.AdmittedBundle;
import io.stratagem.sandbox.ManifestAdmission;
import io.stratagem.sandbox.Sha256;
import io.stratagem.sandbox.Verdict;
import io.stratagem.sandbox.testing.PluginJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleStoreTest {
    @TempDir
    Path directory;

    private final Path storeDirectory;
    private final BundleStore store;

    BundleStoreTest(@TempDir Path another) {
        storeDirectory = another.resolve("store");
        store = new BundleStore(storeDirectory);
    }

    @BeforeEach
    void startsEmpty() {
        assertThat(store.bundles()).isEmpty();
    }

    private AdmittedBundle admitted(PluginJar jar) {
        Verdict verdict = new ManifestAdmission().admit(jar.writeTo(directory.resolve("dropped.jar")));
        return switch (verdict) {
            case Verdict.Admitted(AdmittedBundle bundle) -> bundle;
            case Verdict.Refused refused ->
                throw new AssertionError(refused.faults().toString());
            case Verdict.Waiting waiting ->
                throw new AssertionError(waiting.fault().toString());
        };
    }

    private static PluginJar sample(String content) {
        return PluginJar.sample().entry("content.txt", content);
    }

    @Test
    void aBundleIsKeptUnderTheDigestOfItsContent() throws IOException {
        AdmittedBundle bundle = admitted(sample("a"));
        StoredBundle stored = store.put(bundle);
        assertThat(stored.file()).isEqualTo(storeDirectory.resolve("sha256/" + bundle.artifactDigest() + ".jar"));
        assertThat(Sha256.of(Files.readAllBytes(stored.file()))).isEqualTo(bundle.artifactDigest());
        assertThat(stored.read()).isEqualTo(bundle.jar().bytes());
        assertThat(store.artifact(bundle.artifactDigest())).contains(stored);
        assertThat(store.holding("sample_signal@1.0.0")).containsExactly(stored);
        assertThat(store.holding("sample_signal@1.0.1")).isEmpty();
    }

    @Test
    void theFileIsReadOnlyAndNothingElseIsLeftBehind() throws IOException {
        StoredBundle stored = store.put(admitted(sample("a")));
        if (Files.getFileStore(stored.file()).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(stored.file()).toString()).doesNotContain("WRITE");
        } else {
            assertThat(stored.file().toFile().canWrite()).isFalse();
        }
        assertThat(storedFiles()).containsExactly(stored.file());
    }

    @Test
    void storingTheSameAgainChangesNothing() throws IOException {
        StoredBundle first = store.put(admitted(sample("a")));
        Object key =
                Files.readAttributes(first.file(), BasicFileAttributes.class).lastModifiedTime();
        StoredBundle second = store.put(admitted(sample("a")));
        assertThat(second).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(first.file())).isEqualTo(key);
        assertThat(storedFiles()).hasSize(1);
    }

    @Test
    void theSameVersionWithOtherContentIsRefusedAlsoAfterARestart() {
        store.put(admitted(sample("a")));
        AdmittedBundle other = admitted(sample("b"));
        for (BundleStore each : List.of(store, new BundleStore(storeDirectory))) {
            assertThatThrownBy(() -> each.put(other))
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            thrown -> assertThat(thrown.faults())
                                    .singleElement()
                                    .satisfies(fault -> {
                                        assertThat(fault.code()).isEqualTo(ErrorCode.E_BUNDLE_VERSION_REUSED);
                                        assertThat(fault.where()).isEqualTo("dropped.jar");
                                        assertThat(fault.what()).startsWith("sample_signal@1.0.0 is known");
                                        assertThat(fault.seen())
                                                .isEqualTo(other.sourceDigest().hex());
                                    }));
            assertThat(each.bundles()).hasSize(1);
        }
    }

    @Test
    void everyReusedVersionOfABundleIsNamed() {
        PluginJar both = PluginJar.of(
                        PluginJar.signalSource("com.example.A", "return StrategyIntent.NONE;"),
                        PluginJar.signalSource("com.example.B", "return StrategyIntent.NONE;"))
                .strategy("family_a", Role.SIGNAL, "com.example.A")
                .strategy("family_b", Role.SIGNAL, "com.example.B");
        store.put(admitted(both));
        AdmittedBundle changed = admitted(both.entry("content.txt", "changed"));
        assertThatThrownBy(() -> store.put(changed))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        thrown -> assertThat(thrown.faults()).hasSize(2));
    }

    @Test
    void anotherVersionIsKeptBesideTheFirst() {
        store.put(admitted(sample("a")));
        PluginJar newer = PluginJar.of(PluginJar.signalSource(PluginJar.SAMPLE_CLASS, "return StrategyIntent.NONE;"))
                .version("1.1.0")
                .strategy(PluginJar.SAMPLE_TYPE, Role.SIGNAL, PluginJar.SAMPLE_CLASS);
        store.put(admitted(newer));
        assertThat(new BundleStore(storeDirectory).bundles().stream().flatMap(bundle -> bundle.pluginIds().stream()))
                .containsExactlyInAnyOrder("sample_signal@1.0.0", "sample_signal@1.1.0");
    }

    @Test
    void whatWasStoredIsFoundAgainAfterARestart() {
        StoredBundle stored = store.put(admitted(sample("a")));
        BundleStore reopened = new BundleStore(storeDirectory);
        assertThat(reopened.bundles()).containsExactly(stored);
        assertThat(reopened.damaged()).isEmpty();
    }

    @Test
    void aDamagedFileIsNoticedWhenItIsReadAndMendedWhenItsJarIsDroppedAgain() throws IOException {
        AdmittedBundle bundle = admitted(sample("a"));
        StoredBundle stored = store.put(bundle);
        damage(stored.file());
        assertThatThrownBy(stored::read)
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("E_BUNDLE_UNREADABLE")
                .hasMessageContaining("damaged");
        assertThat(store.put(bundle).read()).isEqualTo(bundle.jar().bytes());
    }

    @Test
    void aDamagedFileIsNotUsedAfterARestartAndIsNotDeleted() throws IOException {
        StoredBundle stored = store.put(admitted(sample("a")));
        damage(stored.file());
        BundleStore reopened = new BundleStore(storeDirectory);
        assertThat(reopened.bundles()).isEmpty();
        assertThat(reopened.damaged())
                .singleElement()
                .satisfies(fault -> assertThat(fault.code()).isEqualTo(ErrorCode.E_BUNDLE_UNREADABLE));
        assertThat(stored.file()).exists();
    }

    @Test
    void aForeignJarInTheStoreIsNotUsed() {
        byte[] foreign = PluginJar.sample().bytes();
        PluginJar.sample().writeTo(storeDirectory.resolve("sha256").resolve(Sha256.of(foreign) + ".jar"));
        BundleStore reopened = new BundleStore(storeDirectory);
        assertThat(reopened.bundles()).isEmpty();
        assertThat(reopened.damaged())
                .singleElement()
                .satisfies(fault -> assertThat(fault.what()).isEqualTo("not a jar this host wrote"));
    }

    @Test
    void aFileLeftHalfWrittenIsPassedOver() throws IOException {
        StoredBundle stored = store.put(admitted(sample("a")));
        Files.write(storeDirectory.resolve("sha256/half1234.tmp"), new byte[] {1, 2, 3});
        BundleStore reopened = new BundleStore(storeDirectory);
        assertThat(reopened.bundles()).containsExactly(stored);
        assertThat(reopened.damaged()).isEmpty();
    }

    @Test
    void aPlaceThatIsNoDirectoryIsACodedFault() throws IOException {
        Path occupied = Files.write(directory.resolve("occupied"), new byte[] {1});
        assertThatThrownBy(() -> new BundleStore(occupied))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("E_CFG_STORAGE");
    }

    private static void damage(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        content[content.length / 2] ^= 1;
        Files.delete(file);
        Files.write(file, content);
    }

    private List<Path> storedFiles() throws IOException {
        try (Stream<Path> files = Files.list(storeDirectory.resolve("sha256"))) {
            return files.toList();
        }
    }
}
