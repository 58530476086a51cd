package io.stratagem.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratagem.sandbox.Admission;
import io.stratagem.sandbox.AdmittedBundle;
import io.stratagem.sandbox.ManifestAdmission;
import io.stratagem.sandbox.Verdict;
import io.stratagem.sandbox.testing.PluginJar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedAdmissionTest {
    private final Path root;
    private final Path jar;
    private int judged;

    RememberedAdmissionTest(@TempDir Path root) throws IOException {
        this.root = root;
        jar = root.resolve("sample.jar");
        Files.write(jar, PluginJar.sample().entry("notes.txt", "not needed").bytes());
    }

    /** A start of the host: nothing but the data directory is left of the one before. */
    private Verdict admitAtANewStart(String judge) {
        BundleStore store = new BundleStore(root.resolve("store"));
        Admission counting = file -> {
            judged++;
            return new ManifestAdmission().admit(file);
        };
        Verdict verdict = new RememberedAdmission(() -> counting, judge, store, root.resolve("admissions")).admit(jar);
        if (verdict instanceof Verdict.Admitted(AdmittedBundle bundle)) {
            store.put(bundle);
        }
        return verdict;
    }

    private static AdmittedBundle bundle(Verdict verdict) {
        return ((Verdict.Admitted) verdict).bundle();
    }

    @Test
    void whatWasAdmittedIsNotJudgedAgain() {
        AdmittedBundle first = bundle(admitAtANewStart("judge"));
        AdmittedBundle second = bundle(admitAtANewStart("judge"));

        assertThat(judged).isEqualTo(1);
        assertThat(second.jar().bytes()).isEqualTo(first.jar().bytes());
        assertThat(second.sourceDigest()).isEqualTo(first.sourceDigest());
        assertThat(second.classNames()).isEqualTo(first.classNames());
        assertThat(second.strategies()).isEqualTo(first.strategies());
        assertThat(second.fileName()).isEqualTo("sample.jar");
        assertThat(second.dropped()).isEqualTo(first.dropped());
    }

    @Test
    void aChangedFileIsJudged() throws IOException {
        admitAtANewStart("judge");
        Files.write(jar, PluginJar.sample().entry("notes.txt", "changed").bytes());

        assertThatThrownBy(() -> admitAtANewStart("judge")).hasMessageContaining("E_BUNDLE_VERSION_REUSED");
        assertThat(judged).isEqualTo(2);
    }

    @Test
    void anotherJudgeJudgesForItself() {
        admitAtANewStart("judge");
        admitAtANewStart("stricter");
        admitAtANewStart("stricter");

        assertThat(judged).isEqualTo(2);
    }

    @Test
    void aJudgeWithoutANameIsNeverRemembered() {
        admitAtANewStart("");
        admitAtANewStart("");

        assertThat(judged).isEqualTo(2);
    }

    @Test
    void aRefusalIsFoundAnew() throws IOException {
        Files.write(jar, PluginJar.sample().header("Fragment-Host", "x").bytes());
        assertThat(admitAtANewStart("judge")).isInstanceOf(Verdict.Refused.class);
        assertThat(admitAtANewStart("judge")).isInstanceOf(Verdict.Refused.class);

        assertThat(judged).isEqualTo(2);
    }

    @Test
    void aStoreThatLostOrSpoiltTheBundleIsNotBelieved() throws IOException {
        admitAtANewStart("judge");
        for (Path stored : files(root.resolve("store/sha256"))) {
            Files.delete(stored);
        }
        admitAtANewStart("judge");
        for (Path stored : files(root.resolve("store/sha256"))) {
            Files.delete(stored);
            Files.writeString(stored, "spoilt");
        }
        admitAtANewStart("judge");

        assertThat(judged).isEqualTo(3);
    }

    @Test
    void aSpoiltNoteCostsOneJudgement() throws IOException {
        admitAtANewStart("judge");
        for (String spoilt : List.of("", "not a digest\n", "\u0000\n")) {
            for (Path note : files(root.resolve("admissions"))) {
                Files.delete(note);
                Files.writeString(note, spoilt);
            }
            admitAtANewStart("judge");
        }

        assertThat(judged).isEqualTo(4);
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> found = Files.list(directory)) {
            return found.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
