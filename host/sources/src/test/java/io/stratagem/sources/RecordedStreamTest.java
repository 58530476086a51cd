package io.stratagem.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedStreamTest {
    @TempDir
    private Path directory;

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private RecordedStream open(String live) throws IOException {
        return RecordedStream.open(stream(live), recording(), false);
    }

    private Path recording() {
        return directory.resolve("input.jsonl");
    }

    private static String text(InputStream in, int length) throws IOException {
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    @Test
    void whatIsReadStandsInTheFileBeforeTheReaderHasIt() throws IOException {
        try (RecordedStream in = open("one\ntwo\n")) {
            assertThat(text(in, 4)).isEqualTo("one\n");
            assertThat(recording()).hasContent("one\n");
            assertThat((char) in.read()).isEqualTo('t');
            assertThat(recording()).hasContent("one\nt");
        }
    }

    @Test
    void theRecordingComesFirstWithoutItsPartialLastLine() throws IOException {
        Files.writeString(recording(), "one\ntw");

        try (RecordedStream in = open("two\nthree\n")) {
            assertThat(text(in, 100)).isEqualTo("one\ntwo\nthree\n");
        }
        assertThat(recording()).hasContent("one\ntwo\nthree\n");
    }

    @Test
    void aLastLineWithoutItsEndIsALineInTheRecordingToo() throws IOException {
        try (RecordedStream in = open("one\ntwo")) {
            assertThat(text(in, 100)).isEqualTo("one\ntwo");
            assertThat(in.read()).isEqualTo(-1);
        }

        assertThat(recording()).hasContent("one\ntwo\n");
    }

    @Test
    void itCanSkipWhatWasReadBefore() throws IOException {
        Files.writeString(recording(), "one\ntwo\n");

        try (RecordedStream in = RecordedStream.open(stream("three\n"), recording(), true)) {
            in.skipNBytes(4);
            assertThat(text(in, 100)).isEqualTo("two\nthree\n");
        }
    }
}
