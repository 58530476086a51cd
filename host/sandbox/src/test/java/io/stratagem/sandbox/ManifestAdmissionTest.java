package io.stratagem.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.sandbox.testing.PluginJar;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestAdmissionTest {
    @TempDir
    Path directory;

    @Test
    void aPlainStrategyBundleIsAdmitted() {
        Verdict verdict = new ManifestAdmission().admit(PluginJar.sample().writeTo(directory.resolve("sample.jar")));
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict).isInstanceOf(Verdict.Admitted.class);
    }
}
