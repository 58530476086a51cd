package io.stratagem.app.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaNotesTest {
    @TempDir
    Path directory;

    @Test
    void anotherStartKnowsTheDocument() {
        Path notes = directory.resolve("documents");
        new SchemaNotes(notes).keep("catalog 00");

        assertThat(new SchemaNotes(notes).isKnown("catalog 00")).isTrue();
        assertThat(new SchemaNotes(notes).isKnown("catalog 01")).isFalse();
        assertThat(new SchemaNotes(notes).isKnown("instruments 00")).isFalse();
    }

    @Test
    void notesThatCannotBeWrittenCostACheck() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");
        SchemaNotes notes = new SchemaNotes(file.resolve("documents"));
        notes.keep("catalog 00");

        assertThat(notes.isKnown("catalog 00")).isFalse();
    }
}
