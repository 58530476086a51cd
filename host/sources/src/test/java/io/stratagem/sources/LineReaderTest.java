package io.stratagem.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineReaderTest {
    @Test
    void linesComeOutAsTheyWentInWhateverTheStreamGivesAtOnce() throws IOException {
        Random random = new Random(8);
        for (int round = 0; round < 60; round++) {
            List<String> expected = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            int count = random.nextInt(40);
            for (int i = 0; i < count; i++) {
                int length = random.nextInt(4) == 0 ? random.nextInt(20_000) : random.nextInt(100);
                String line = "x".repeat(length);
                expected.add(length > 10_000 ? "oversize" : line);
                boolean last = i == count - 1;
                text.append(line)
                        .append(last && length > 0 && random.nextBoolean() ? "" : random.nextBoolean() ? "\n" : "\r\n");
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            assertThat(lines(new Trickle(bytes, random), 10_000)).isEqualTo(expected);
        }
    }

    @Test
    void aStreamWithoutContentHasNoLines() throws IOException {
        assertThat(lines(new ByteArrayInputStream(new byte[0]), 10)).isEmpty();
    }

    @Test
    void anEndlessLineNeedsNoMoreThanTheBuffer() throws IOException {
        byte[] line = "y".repeat(5_000_000).getBytes(StandardCharsets.UTF_8);
        LineReader reader = new LineReader(new ByteArrayInputStream(line), 4096);
        assertThat(reader.next()).isTrue();
        assertThat(reader.isOversize()).isTrue();
        assertThat(reader.bytes().length).isLessThan(200_000);
        assertThat(reader.next()).isFalse();
    }

    private static List<String> lines(InputStream in, int longest) throws IOException {
        List<String> lines = new ArrayList<>();
        try (LineReader reader = new LineReader(in, longest)) {
            while (reader.next()) {
                assertThat(reader.number()).isEqualTo(lines.size() + 1);
                lines.add(
                        reader.isOversize()
                                ? "oversize"
                                : new String(
                                        reader.bytes(),
                                        reader.start(),
                                        reader.end() - reader.start(),
                                        StandardCharsets.UTF_8));
            }
        }
        return lines;
    }

    /** Gives a few bytes at a time. */
    private static final class Trickle extends InputStream {
        private final byte[] bytes;
        private final Random random;
        private int at;

        Trickle(byte[] bytes, Random random) {
            this.bytes = bytes;
            this.random = random;
        }

        @Override
        public int read() {
            return at < bytes.length ? bytes[at++] : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (at == bytes.length) {
                return -1;
            }
            int count = Math.min(Math.min(length, bytes.length - at), 1 + random.nextInt(3000));
            System.arraycopy(bytes, at, target, offset, count);
            at += count;
            return count;
        }
    }
}
