package io.stratagem.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.market.SeriesTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeenFileTest {
    private static final String ROW = "A,1m,2015-01-05T00:%02d:00Z,10,12,9,11,100";
    private static final long PLENTY = 1 << 20;

    @TempDir
    Path directory;

    @Test
    void compressedContentIsHeldAndGivenOutOnce() throws IOException {
        byte[] content = content(40);
        Path file = Rows.write(directory.resolve("a.csv.gz"), Rows.gzip(content));
        SeenFile seen = SeenFile.look(file, PLENTY);
        assertThat(seen.heldBytes()).isEqualTo(content.length);
        Files.delete(file);
        try (InputStream held = seen.takeContent()) {
            assertThat(held.readAllBytes()).isEqualTo(content);
        }
        assertThat(seen.heldBytes()).isZero();
    }

    @Test
    void contentIsReadAnewWhereThereIsNoRoomOrNothingToDecompress() throws IOException {
        byte[] content = content(40);
        SeenFile packed =
                SeenFile.look(Rows.write(directory.resolve("a.csv.gz"), Rows.gzip(content)), content.length - 1);
        SeenFile plain = SeenFile.look(Rows.write(directory.resolve("b.csv"), content), PLENTY);
        for (SeenFile seen : List.of(packed, plain)) {
            assertThat(seen.heldBytes()).isZero();
            assertThat(seen.order().isPlayable()).isTrue();
            try (InputStream anew = seen.takeContent()) {
                assertThat(anew.readAllBytes()).isEqualTo(content);
            }
        }
    }

    @Test
    void aBreakInCompressedDataIsLeftToThePlay() {
        byte[] packed = Rows.gzip(content(40));
        Path file = Rows.write(directory.resolve("a.csv.gz"), Arrays.copyOf(packed, packed.length - 9));
        SeenFile seen = SeenFile.look(file, PLENTY);
        assertThat(seen.heldBytes()).isZero();
        DataReport report = new DataReport(false);
        assertThat(Rows.drain(CsvBarSource.open(file, seen.takeContent(), new SeriesTable(), report)))
                .isNotEmpty();
        assertThat(report.endings()).hasSize(1);
    }

    @Test
    void heldContentIsReadInPiecesOfAnySize() throws IOException {
        byte[] content = new byte[5 * (1 << 19) + 77];
        new Random(5).nextBytes(content);
        for (int size : new int[] {1, 4_096, 1 << 20, (1 << 20) + 1, content.length}) {
            Recording recording = new Recording(new ByteArrayInputStream(content), content.length);
            assertThat(readIn(size, recording)).isEqualTo(content);
            HeldContent held = recording.held();
            assertThat(held).isNotNull();
            assertThat(readIn(size, held.open())).isEqualTo(content);
            try (InputStream in = held.open()) {
                in.skipNBytes(content.length - 2);
                assertThat(in.read()).isEqualTo(Byte.toUnsignedInt(content[content.length - 2]));
                assertThat(in.read()).isEqualTo(Byte.toUnsignedInt(content[content.length - 1]));
                assertThat(in.read()).isEqualTo(-1);
            }
        }
    }

    @Test
    void aRecordingThatIsTooLongOrNotReadToItsEndHoldsNothing() throws IOException {
        Recording tooLong = new Recording(new ByteArrayInputStream(new byte[100]), 99);
        assertThat(tooLong.readAllBytes()).hasSize(100);
        assertThat(tooLong.held()).isNull();
        Recording unfinished = new Recording(new ByteArrayInputStream(new byte[100]), 1_000);
        assertThat(unfinished.readNBytes(99)).hasSize(99);
        assertThat(unfinished.held()).isNull();
    }

    @Test
    void aFileOfSeveralSeriesIsHeldToo() throws IOException {
        byte[] content = (Rows.HEADER + "\n" + ROW.formatted(1) + "\n"
                        + ROW.formatted(1).replace('A', 'B') + "\n")
                .getBytes(StandardCharsets.UTF_8);
        SeenFile seen = SeenFile.look(Rows.write(directory.resolve("a.csv.gz"), Rows.gzip(content)), PLENTY);
        assertThat(seen.order().series()).hasSize(2);
        assertThat(seen.heldBytes()).isEqualTo(content.length);
        try (InputStream held = seen.takeContent()) {
            assertThat(held.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void theFilesOfALookShareItsRoom() {
        byte[] content = content(40);
        List<Path> files = new ArrayList<>();
        for (String name : List.of("a.gz", "b.gz", "c.gz")) {
            files.add(Rows.write(directory.resolve(name), Rows.gzip(content)));
        }
        List<SeenFile> seen = new ReplayLook(files, 2 * content.length + 1).seen();
        assertThat(seen)
                .extracting(SeenFile::heldBytes)
                .containsExactly((long) content.length, (long) content.length, 0L);
    }

    private static byte[] readIn(int size, InputStream in) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] part = new byte[size];
        try (in) {
            for (int count = in.read(part); count >= 0; count = in.read(part)) {
                read.write(part, 0, count);
            }
        }
        return read.toByteArray();
    }

    @Test
    void ofMalformedMisplacedAndMixedRowsTheOrderIsTheOneTheRowsHaveWhenTheyArePlayed() {
        Random random = new Random(17);
        List<String> odd = List.of(
                "B,1m,2015-01-05T00:30:00Z,10,12,9,11,100",
                "A,5m,2015-01-05T00:10:00Z,10,12,9,11,100",
                "A,1m,2015-13-05T00:10:00Z,10,12,9,11,100",
                "A,1m,2015-01-05T00:10:00.5Z,10,12,9,11,100",
                "A,1m,2015-01-05T02:10:00+02:00,10,12,9,11,100",
                "A,1m,2015-01-05T00:99:00Z,10,12,9,11,100",
                "A,1m,2015-01-05T00:20:00Z,10,12,9,11",
                ",1m,2015-01-05T00:20:00Z,10,12,9,11,100",
                "A,1m,,10,12,9,11,100");
        int simple = 0;
        for (int trial = 0; trial < 400; trial++) {
            List<String> rows = new ArrayList<>();
            for (int minute = 0; minute < 12; minute++) {
                rows.add(ROW.formatted(3 * minute));
            }
            for (int change = random.nextInt(4); change > 0; change--) {
                if (random.nextBoolean()) {
                    rows.add(random.nextInt(rows.size() + 1), odd.get(random.nextInt(odd.size())));
                } else {
                    int at = random.nextInt(rows.size() - 1);
                    Collections.swap(rows, at, at + 1);
                }
            }
            Path file = Rows.write(directory.resolve("t" + trial + ".csv"), rows.toArray(new String[0]));
            RowOrder order = SeenFile.look(file, PLENTY).order();
            assertThat(order.isPlayable()).as("%s", rows).isEqualTo(playsInOrder(file));
            simple += order.series().size() == 1 && order.isPlayable() ? 1 : 0;
        }
        assertThat(simple).isBetween(50, 350);
    }

    /** By reading every row as a source does: whether times never fall, between series too. */
    private static boolean playsInOrder(Path file) {
        DataReport report = new DataReport(false);
        List<Long> times = new ArrayList<>();
        Rows.drain(CsvBarSource.open(file, new SeriesTable(), report))
                .forEach(event -> times.add(event.eventTimeMillis()));
        return times.stream().sorted().toList().equals(times);
    }

    private static byte[] content(int rows) {
        StringBuilder text = new StringBuilder(Rows.HEADER).append('\n');
        for (int minute = 0; minute < rows; minute++) {
            text.append(ROW.formatted(minute)).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
