package io.stratagem.escape;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.stratagem.escape.judge.Trial;
import io.stratagem.escape.tricks.Tricks;
import io.stratagem.sandbox.Admission;
import io.stratagem.sandbox.AdmittedBundle;
import io.stratagem.sandbox.AdmittedJar;
import io.stratagem.sandbox.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever bytes are dropped, admission says yes or no: it neither throws nor hangs nor runs out of memory, and what it admits can be
 * read back. In the ordinary build the kept inputs are tried once each; {@code -Dstratagem.fuzz=1} looks for more of them.
 */
class AdmissionFuzz {
    /** The whole admission, verifier and weaver included; made once, because its list and its view of the JDK take long to read. */
    private static final Admission ADMISSION = Trial.admission();

    @TempDir
    static Path directory;

    @FuzzTest
    void anArchive(byte[] archive) throws IOException {
        judge(archive);
    }

    @FuzzTest
    void aManifest(byte[] manifest) throws IOException {
        judge(Tricks.bundleWithManifest(manifest));
    }

    @FuzzTest
    void aClassFile(byte[] classFile) throws IOException {
        judge(Tricks.bundleWithClass(classFile));
    }

    private static void judge(byte[] archive) throws IOException {
        Path file = Files.write(directory.resolve("dropped.jar"), archive);
        if (ADMISSION.admit(file) instanceof Verdict.Admitted(AdmittedBundle bundle)) {
            AdmittedJar read = AdmittedJar.read("stored.jar", bundle.jar().bytes());
            assertThat(read.description()).isEqualTo(bundle.jar().description());
        }
    }
}
