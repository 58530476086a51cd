package io.stratagem.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratagem.api.error.FaultException;
import io.stratagem.sandbox.ManifestAdmission;
import io.stratagem.sandbox.testing.PluginJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginDirectoryTest {
    private final Path plugins;
    private final PluginDirectory directory;

    PluginDirectoryTest(@TempDir Path root) throws IOException {
        plugins = Files.createDirectory(root.resolve("plugins"));
        directory = new PluginDirectory(plugins, new ManifestAdmission(), new BundleStore(root.resolve("store")));
    }

    private List<String> look() {
        return directory.look().stream()
                .map(verdict -> switch (verdict) {
                    case FileVerdict.Admitted admitted ->
                        admitted.fileName() + " admitted "
                                + String.join(",", admitted.bundle().pluginIds());
                    case FileVerdict.Refused refused ->
                        refused.fileName() + " refused "
                                + refused.faults().getFirst().code();
                    case FileVerdict.Waiting waiting ->
                        waiting.fileName() + " waiting " + waiting.fault().what();
                })
                .toList();
    }

    @Test
    void everyFileHasAVerdictByName() throws IOException {
        byte[] sample = PluginJar.sample().bytes();
        Files.write(plugins.resolve("b.jar"), sample);
        Files.write(plugins.resolve("a.JAR"), sample);
        Files.write(
                plugins.resolve("changed.jar"),
                PluginJar.sample().entry("x.txt", "x").bytes());
        Files.write(plugins.resolve("half.jar"), Arrays.copyOf(sample, 200));
        Files.write(plugins.resolve("c.jar.part"), sample);
        Files.write(plugins.resolve("d.jar.tmp"), sample);
        Files.write(plugins.resolve(".hidden.jar"), sample);
        Files.write(
                plugins.resolve("evil.jar"),
                PluginJar.sample().header("Fragment-Host", "x").bytes());
        Files.write(plugins.resolve("notes.txt"), sample);
        Files.createDirectory(plugins.resolve("folder.jar"));

        assertThat(look())
                .containsExactly(
                        ".hidden.jar waiting a temporary name; rename it into place when it is whole",
                        "a.JAR admitted sample_signal@1.0.0",
                        "b.jar admitted sample_signal@1.0.0",
                        "c.jar.part waiting a temporary name; rename it into place when it is whole",
                        "changed.jar refused E_BUNDLE_VERSION_REUSED",
                        "d.jar.tmp waiting a temporary name; rename it into place when it is whole",
                        "evil.jar refused E_BUNDLE_HEADER",
                        "folder.jar refused E_BUNDLE_UNREADABLE",
                        "half.jar waiting the end of the archive is not there yet",
                        "notes.txt refused E_BUNDLE_UNREADABLE");
    }

    @Test
    void aLinkToAFileIsFollowedAndOneThatLeadsNowhereWaits() throws IOException {
        Path target = PluginJar.sample().writeTo(plugins.resolveSibling("elsewhere.jar"));
        Files.createSymbolicLink(plugins.resolve("link.jar"), target);
        Files.createSymbolicLink(plugins.resolve("lost.jar"), plugins.resolveSibling("nowhere.jar"));
        Files.createSymbolicLink(plugins.resolve("to-folder.jar"), plugins);
        assertThat(look())
                .containsExactly(
                        "link.jar admitted sample_signal@1.0.0",
                        "lost.jar waiting a link that leads nowhere",
                        "to-folder.jar refused E_BUNDLE_UNREADABLE");
    }

    @Test
    void aFileThatWaitedIsAdmittedOnceItIsWhole() throws IOException {
        byte[] sample = PluginJar.sample().bytes();
        Files.write(plugins.resolve("slow.jar"), Arrays.copyOf(sample, sample.length - 10));
        assertThat(look()).containsExactly("slow.jar waiting the end of the archive is not there yet");
        Files.write(plugins.resolve("slow.jar"), sample);
        assertThat(look()).containsExactly("slow.jar admitted sample_signal@1.0.0");
        assertThat(look()).containsExactly("slow.jar admitted sample_signal@1.0.0");
    }

    @Test
    void deletingOrOverwritingADroppedFileDoesNotTouchWhatWasStored() throws IOException {
        Path dropped = PluginJar.sample().writeTo(plugins.resolve("a.jar"));
        assertThat(directory.look()).singleElement().isInstanceOfSatisfying(FileVerdict.Admitted.class, admitted -> {
            byte[] before = admitted.bundle().read();
            dropped.toFile().delete();
            assertThat(admitted.bundle().read()).isEqualTo(before);
        });
        assertThat(look()).isEmpty();
    }

    @Test
    void everyVerdictReadsAsOneLine() throws IOException {
        PluginJar.sample().writeTo(plugins.resolve("a.jar"));
        Files.write(plugins.resolve("b.txt"), new byte[0]);
        assertThat(directory.look().stream().map(FileVerdict::sentence))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("admitted a.jar: sample_signal@1.0.0"),
                        line -> assertThat(line).startsWith("refused E_BUNDLE_UNREADABLE b.txt: not named *.jar."));
    }

    @Test
    void aGoodJarThatTheStoreHasNoRoomForWaitsAndNeedsSomebody() throws IOException {
        FullDisk disk = new FullDisk();
        PluginDirectory onFullDisk =
                new PluginDirectory(plugins, new ManifestAdmission(), disk.store(plugins.resolveSibling("full")));
        PluginJar.sample().writeTo(plugins.resolve("a.jar"));
        Files.write(plugins.resolve("half.jar"), new byte[0]);
        assertThat(onFullDisk.look())
                .satisfiesExactly(
                        full -> {
                            assertThat(full.sentence())
                                    .startsWith("waiting E_CFG_STORAGE")
                                    .contains("No space left");
                            assertThat(full.needsAction()).isTrue();
                        },
                        half -> assertThat(half.needsAction()).isFalse());
        disk.makeRoom();
        assertThat(onFullDisk.look().getFirst().needsAction()).isFalse();
    }

    @Test
    void aDirectoryThatIsNotThereIsACodedFault() throws IOException {
        Files.delete(plugins);
        assertThatThrownBy(directory::look).isInstanceOf(FaultException.class).hasMessageContaining("E_CFG_STORAGE");
    }
}
