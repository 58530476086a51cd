package io.stratagem.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.sandbox.testing.PluginJar;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaitingVerdictTest {
    @TempDir
    Path directory;

    @Test
    void anEmptyFileWaits() {
        assertWaiting(new Judged(directory).verdict(new byte[0]));
    }

    @Test
    void aFileWhoseEndIsMissingWaits() {
        byte[] whole = PluginJar.sample().bytes();
        assertWaiting(new Judged(directory).verdict(Arrays.copyOf(whole, whole.length - 1)));
        assertWaiting(new Judged(directory).verdict(Arrays.copyOf(whole, whole.length / 2)));
        assertWaiting(new Judged(directory).verdict(Arrays.copyOf(whole, 3)));
    }

    @Test
    void aFileThatIsGoneWaits() {
        assertWaiting(new ManifestAdmission().admit(directory.resolve("gone.jar")));
    }

    @Test
    void somethingThatIsNoArchiveIsRefusedAtOnce() {
        assertThat(new Judged(directory)
                        .verdict("a shopping list".getBytes(StandardCharsets.UTF_8))
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.code()).isEqualTo(ErrorCode.E_BUNDLE_UNREADABLE));
    }

    @Test
    void aDirectoryIsRefused() {
        assertThat(new ManifestAdmission().admit(directory)).isInstanceOf(Verdict.Refused.class);
    }

    private static void assertWaiting(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Waiting.class);
        assertThat(verdict.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.code()).isEqualTo(ErrorCode.E_BUNDLE_WAITING));
    }
}
