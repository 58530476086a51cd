package io.stratagem.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.FaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JournalTest {
    private static final JournalOptions SMALL = new JournalOptions(4096, Durability.PROCESS);

    private static final List<RecordType> TYPES = List.of(RecordType.values());

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void whatWasAppendedIsReadBackAfterReopening(Durability durability) {
        JournalOptions options = new JournalOptions(4096, durability);
        List<byte[]> payloads = payloads(500, 600, 1);
        int written = 0;
        for (int half = 0; half < 2; half++) {
            try (Journal journal = Journal.open(directory, options)) {
                assertThat(journal.recovery()).isEqualTo(new JournalRecovery(written, 0));
                for (int i = 0; i < 250; i++, written++) {
                    assertThat(journal.append(type(written), payloads.get(written)))
                            .isEqualTo(written);
                }
            }
        }
        try (Journal journal = Journal.open(directory, options)) {
            assertThat(journal.end()).isEqualTo(500);
            for (long from : new long[] {0, 1, 63, 64, 65, 249, 499, 500, 501}) {
                assertThat(read(journal, from)).isEqualTo(expected(payloads, from, 500));
            }
        }
    }

    @Test
    void aRecordLargerThanASegmentAndAnEmptyOneAreKept() {
        List<byte[]> payloads = List.of(new byte[0], new byte[200_000], new byte[] {1}, new byte[70_000]);
        try (Journal journal = Journal.open(directory, SMALL)) {
            payloads.forEach(payload -> journal.append(RecordType.FILL, payload));
            journal.commit();
            assertThat(contents(journal)).isEqualTo(hex(payloads));
        }
    }

    @Test
    void aCursorSeesWhatWasCommittedWhenItWasMade() {
        try (Journal journal = Journal.open(directory, SMALL)) {
            journal.append(RecordType.FILL, new byte[] {1});
            assertThat(contents(journal)).isEmpty();
            journal.commit();
            try (JournalCursor early = journal.from(0)) {
                for (int i = 0; i < 1000; i++) {
                    journal.append(RecordType.FILL, new byte[100]);
                }
                journal.commit();
                assertThat(early.next()).isTrue();
                assertThat(early.position()).isZero();
                assertThat(early.payload()).containsExactly(1);
                assertThat(early.next()).isFalse();
            }
            assertThat(contents(journal)).hasSize(1001);
        }
    }

    @Test
    void anInterruptedWriteOfAnyLengthIsCutAndTheRestIsWhole() throws IOException {
        List<byte[]> payloads = payloads(12, 40, 2);
        List<Long> ends = new ArrayList<>();
        Path file = directory.resolve("journal-00000000.seg");
        try (Journal journal = Journal.open(directory, JournalOptions.DEFAULT)) {
            for (byte[] payload : payloads) {
                journal.append(RecordType.DECISION, payload);
                journal.commit();
                ends.add(Files.size(file));
            }
        }
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length <= whole.length; length++) {
            for (int zeros : new int[] {0, 700}) {
                Files.write(file, Arrays.copyOf(Arrays.copyOf(whole, length), length + (length < 32 ? 0 : zeros)));
                int kept = keptAt(length, ends);
                try (Journal journal = Journal.open(directory, JournalOptions.DEFAULT)) {
                    assertThat(contents(journal)).isEqualTo(hex(payloads.subList(0, kept)));
                    assertThat(journal.append(RecordType.FILL, new byte[] {7})).isEqualTo(kept);
                }
                try (Journal journal = Journal.open(directory, JournalOptions.DEFAULT)) {
                    assertThat(journal.recovery()).isEqualTo(new JournalRecovery(kept + 1L, 0));
                }
                Files.deleteIfExists(directory.resolve("journal-00000001.seg"));
            }
        }
    }

    private static int keptAt(int length, List<Long> ends) {
        int kept = 0;
        for (long end : ends) {
            if (end <= length) {
                kept++;
            }
        }
        return kept;
    }

    @Test
    void aChangedByteIsRefusedOrAtTheVeryEndCut() throws IOException {
        List<byte[]> payloads = payloads(40, 60, 3);
        Path file = directory.resolve("journal-00000000.seg");
        try (Journal journal = Journal.open(directory, JournalOptions.DEFAULT)) {
            payloads.forEach(payload -> journal.append(RecordType.DECISION, payload));
        }
        byte[] whole = Files.readAllBytes(file);
        int lastRecordAt = whole.length - payloads.getLast().length - Frame.HEAD_BYTES;
        Random random = new Random(9);
        for (int i = 0; i < 500; i++) {
            byte[] changed = whole.clone();
            int at = random.nextInt(whole.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            if (at >= 28 && at < SegmentHead.BYTES) {
                continue;
            }
            Files.write(file, changed);
            if (at < lastRecordAt + Frame.HEAD_BYTES - 4) {
                assertRefused(() -> Journal.open(directory, JournalOptions.DEFAULT));
            } else {
                try (Journal journal = Journal.open(directory, JournalOptions.DEFAULT)) {
                    assertThat(journal.recovery().cutBytes()).isPositive();
                    assertThat(contents(journal)).isEqualTo(hex(payloads.subList(0, 39)));
                }
            }
        }
    }

    @Test
    void aMissingSegmentACutSegmentAndAForeignFileAreRefused() throws IOException {
        try (Journal journal = Journal.open(directory, SMALL)) {
            payloads(100, 400, 4).forEach(payload -> journal.append(RecordType.DECISION, payload));
        }
        Path second = directory.resolve("journal-00000001.seg");
        byte[] content = Files.readAllBytes(second);
        Files.write(second, Arrays.copyOf(content, content.length - 1));
        assertRefused(() -> Journal.open(directory, SMALL));
        Files.write(second, new byte[1000]);
        assertRefused(() -> Journal.open(directory, SMALL));
        Files.copy(directory.resolve("journal-00000002.seg"), second, StandardCopyOption.REPLACE_EXISTING);
        assertRefused(() -> Journal.open(directory, SMALL));
        Files.delete(second);
        assertRefused(() -> Journal.open(directory, SMALL));
        Files.write(second, content);
        try (Journal journal = Journal.open(directory, SMALL)) {
            assertThat(journal.end()).isEqualTo(100);
        }
    }

    @Test
    void aSegmentWhoseCreationWasInterruptedIsMadeAgain() throws IOException {
        try (Journal journal = Journal.open(directory, SMALL)) {
            journal.append(RecordType.DECISION, new byte[10]);
        }
        for (int length : new int[] {0, 5, 31, 32}) {
            Files.write(directory.resolve("journal-00000001.seg"), new byte[length]);
            try (Journal journal = Journal.open(directory, SMALL)) {
                assertThat(journal.end()).isEqualTo(1);
            }
        }
    }

    @Test
    void aJournalHasOneOwner() {
        try (Journal journal = Journal.open(directory, SMALL)) {
            assertRefused(() -> Journal.open(directory, SMALL));
            journal.append(RecordType.DECISION, new byte[1]);
        }
        try (Journal journal = Journal.open(directory, SMALL)) {
            assertThat(journal.end()).isEqualTo(1);
        }
    }

    @Test
    void aClosedJournalTakesNothing() {
        Journal journal = Journal.open(directory, SMALL);
        journal.close();
        journal.close();
        assertRefused(() -> journal.append(RecordType.DECISION, new byte[1]));
    }

    @Test
    void aDirectoryThatIsAFileIsRefused() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        assertRefused(() -> Journal.open(file, SMALL));
    }

    private static void assertRefused(ThrowingCallable action) {
        FaultException thrown = catchThrowableOfType(FaultException.class, action);
        assertThat(thrown).isNotNull();
        assertThat(thrown.faults().getFirst().code()).isEqualTo(ErrorCode.E_CFG_STORAGE);
    }

    private static RecordType type(int number) {
        return TYPES.get(number % TYPES.size());
    }

    private static List<byte[]> payloads(int count, int longest, long seed) {
        Random random = new Random(seed);
        List<byte[]> payloads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] payload = new byte[1 + random.nextInt(longest)];
            random.nextBytes(payload);
            payload[payload.length - 1] = 1;
            payloads.add(payload);
        }
        return payloads;
    }

    private static List<String> expected(List<byte[]> payloads, long from, int end) {
        List<String> lines = new ArrayList<>();
        for (int i = (int) from; i < end; i++) {
            lines.add(i + " " + type(i) + " " + Arrays.toString(payloads.get(i)));
        }
        return lines;
    }

    private static List<String> read(Journal journal, long from) {
        List<String> lines = new ArrayList<>();
        try (JournalCursor cursor = journal.from(from)) {
            while (cursor.next()) {
                lines.add(cursor.position() + " " + cursor.type() + " " + Arrays.toString(cursor.payload()));
            }
        }
        return lines;
    }

    private static List<String> hex(List<byte[]> payloads) {
        return payloads.stream().map(HexFormat.of()::formatHex).toList();
    }

    private static List<String> contents(Journal journal) {
        List<String> contents = new ArrayList<>();
        try (JournalCursor cursor = journal.from(0)) {
            while (cursor.next()) {
                contents.add(HexFormat.of().formatHex(cursor.payload()));
            }
        }
        return contents;
    }
}
