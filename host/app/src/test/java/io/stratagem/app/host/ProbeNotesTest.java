package io.stratagem.app.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.probe.ProbeReport;
import io.stratagem.probe.ProbeResult;
import io.stratagem.probe.WarmupReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeNotesTest {
    private static final ProbeReport REPORT = new ProbeReport(
            new ProbeResult.Clean(600, 12, 8.25), new WarmupReport(14.0 / 24, 31, -1, 200, 24), "", List.of());
    private static final ProbeReport WITHOUT_WARMUP =
            new ProbeReport(new ProbeResult.Clean(600, 0, 0), null, "", List.of());
    private static final ProbeReport TOO_DEAR =
            new ProbeReport(new ProbeResult.Clean(600, 0, 0), null, "it costs too much", List.of());

    private final Path directory;
    private final ProbeNotes notes;

    ProbeNotesTest(@TempDir Path root) {
        directory = root.resolve("probes");
        notes = new ProbeNotes(directory);
    }

    @Test
    void anotherStartKnowsTheReport() {
        notes.keep("one", REPORT);
        notes.keep("two", WITHOUT_WARMUP);
        notes.keep("dear", TOO_DEAR);

        assertThat(new ProbeNotes(directory).recall("one")).contains(REPORT);
        assertThat(new ProbeNotes(directory).recall("two")).contains(WITHOUT_WARMUP);
        assertThat(new ProbeNotes(directory).recall("dear")).contains(TOO_DEAR);
        assertThat(new ProbeNotes(directory).recall("three")).isEmpty();
    }

    @Test
    void aSpoiltNoteIsForgotten() throws IOException {
        notes.keep("one", REPORT);
        for (String spoilt : List.of(
                "", "clean 600\n", "clean many 12 0\n", "clean 600 12\n", "clean 600 12 0\nwarmup 1 2 3\n", "\u0000")) {
            try (Stream<Path> files = Files.list(directory)) {
                for (Path note : files.toList()) {
                    Files.delete(note);
                    Files.writeString(note, spoilt);
                }
            }
            assertThat(notes.recall("one")).isEmpty();
        }
    }

    @Test
    void aDirectoryThatCannotBeWrittenCostsAProbe(@TempDir Path other) throws IOException {
        Path file = Files.writeString(other.resolve("file"), "in the way");
        ProbeNotes hindered = new ProbeNotes(file);
        hindered.keep("one", REPORT);

        assertThat(hindered.recall("one")).isEmpty();
    }
}
