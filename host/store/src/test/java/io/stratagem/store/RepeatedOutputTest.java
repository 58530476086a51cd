package io.stratagem.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.store.journal.Journal;
import io.stratagem.store.journal.JournalCursor;
import io.stratagem.store.journal.JournalOptions;
import io.stratagem.store.journal.RecordType;
import io.stratagem.store.json.CanonicalJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one process wrote, the next one has to write again before it writes anything else. */
class RepeatedOutputTest {
    @TempDir
    private Path directory;

    private Path file() {
        return directory.resolve("lines.jsonl");
    }

    private static CanonicalJson line(int number) {
        return new CanonicalJson().text("line " + number + "x".repeat(number * 37 % 500));
    }

    private static void write(JsonLinesSink sink, int from, int to) {
        for (int number = from; number < to; number++) {
            sink.write(line(number));
        }
    }

    @Test
    void aFileIsTheSameWhereverItWasBrokenOff() throws IOException {
        try (JsonLinesSink sink = new JsonLinesSink(file())) {
            write(sink, 0, 300);
        }
        byte[] whole = Files.readAllBytes(file());
        long offset;
        try (JsonLinesSink sink = new JsonLinesSink(file())) {
            write(sink, 0, 100);
            offset = sink.offset();
        }
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            int length = (int) offset + random.nextInt(whole.length - (int) offset + 1);
            Files.write(file(), Arrays.copyOf(whole, length));

            try (JsonLinesSink sink = new JsonLinesSink(file(), offset)) {
                write(sink, 100, 300);
                sink.flush();
                assertThat(sink.isCaughtUp()).isTrue();
                assertThat(sink.offset()).isEqualTo(whole.length);
            }

            assertThat(Files.readAllBytes(file()))
                    .as("broken off at %d", length)
                    .isEqualTo(whole);
        }
    }

    @Test
    void anotherLineIsTheEndAndOverwritesNothing() throws IOException {
        try (JsonLinesSink sink = new JsonLinesSink(file())) {
            write(sink, 0, 10);
        }
        byte[] before = Files.readAllBytes(file());
        try (JsonLinesSink sink = new JsonLinesSink(file(), 0)) {
            write(sink, 0, 5);
            sink.write(line(77));
            FaultException thrown = catchThrowableOfType(FaultException.class, sink::flush);

            Fault fault = thrown.faults().getFirst();
            assertThat(fault.code()).isEqualTo(ErrorCode.E_RUN_DIVERGED);
            assertThat(fault.seen()).contains("before: \"line 5x", "now: \"line 77x");
        }
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void whatHasNotComeAgainIsKnown() throws IOException {
        try (JsonLinesSink sink = new JsonLinesSink(file())) {
            write(sink, 0, 10);
        }
        try (JsonLinesSink sink = new JsonLinesSink(file(), 0)) {
            write(sink, 0, 9);
            sink.flush();
            assertThat(sink.isCaughtUp()).isFalse();
            assertThat(sink.missing()).matches(file().getFileName() + " from byte [0-9]+ to " + Files.size(file()));
            write(sink, 9, 10);
            sink.flush();
            assertThat(sink.missing()).isEmpty();
        }
    }

    @Test
    void aFileThatIsShorterThanItWasIsRefused() throws IOException {
        Files.writeString(file(), "12345");

        FaultException thrown = catchThrowableOfType(FaultException.class, () -> new JsonLinesSink(file(), 6));

        assertThat(thrown.faults().getFirst().code()).isEqualTo(ErrorCode.E_RUN_STATE);
    }

    private static List<DecisionRecord> decisions(int count) {
        List<DecisionRecord> decisions = new ArrayList<>();
        Random random = new Random(9);
        for (int i = 0; i < count; i++) {
            decisions.add(Decisions.random(random));
        }
        return decisions;
    }

    private static final ControlEntry PAUSE = new ControlEntry(3, 0, ControlKind.PAUSE, "s", "");

    private void firstProcess(List<DecisionRecord> decisions) {
        RunHashes hashes = new RunHashes();
        try (JournalDecisionStore store = new JournalDecisionStore(Journal.open(directory, JournalOptions.DEFAULT))) {
            store.document(RecordType.RUN_START, Map.of("name", "r"));
            decisions.subList(0, 4).forEach(each -> store.decision(hashes.add(each)));
            store.control(PAUSE);
            store.document(RecordType.RECEIPT, Map.of("millis", 7L));
            store.decision(hashes.add(decisions.get(4)));
        }
    }

    @Test
    void aJournalTakesOnlyWhatItDoesNotHaveYet() {
        List<DecisionRecord> decisions = decisions(6);
        firstProcess(decisions);
        RunHashes hashes = new RunHashes();
        Journal journal = Journal.open(directory, JournalOptions.DEFAULT);
        try (RepeatedDecisionStore store = new RepeatedDecisionStore(journal, 0)) {
            store.document(RecordType.RUN_RESUMED, Map.of("epoch", 0L));
            decisions.subList(0, 4).forEach(each -> store.decision(hashes.add(each)));
            long beforeThePause = store.position();
            assertThat(store.missing()).isEqualTo("CONTROL at journal position " + beforeThePause);
            store.control(PAUSE);
            assertThat(store.isCaughtUp()).isFalse();
            // The receipt between them does not come again.
            assertThat(store.position()).isEqualTo(beforeThePause + 2);
            store.decision(hashes.add(decisions.get(4)));
            assertThat(store.isCaughtUp()).isTrue();
            assertThat(store.missing()).isEmpty();
            assertThat(store.position()).isEqualTo(journal.end());
            store.decision(hashes.add(decisions.get(5)));
            store.commit();

            List<RecordType> types = new ArrayList<>();
            try (JournalCursor cursor = journal.from(0)) {
                while (cursor.next()) {
                    types.add(cursor.type());
                }
            }
            assertThat(types)
                    .containsExactly(
                            RecordType.RUN_START,
                            RecordType.DECISION,
                            RecordType.DECISION,
                            RecordType.DECISION,
                            RecordType.DECISION,
                            RecordType.CONTROL,
                            RecordType.RECEIPT,
                            RecordType.DECISION,
                            RecordType.RUN_RESUMED,
                            RecordType.DECISION);
        }
    }

    @Test
    void anotherRecordThanTheJournalHoldsIsTheEnd() {
        List<DecisionRecord> decisions = decisions(6);
        firstProcess(decisions);
        try (RepeatedDecisionStore store =
                new RepeatedDecisionStore(Journal.open(directory, JournalOptions.DEFAULT), 0)) {
            RunHashes hashes = new RunHashes();
            store.decision(hashes.add(decisions.get(0)));

            FaultException other =
                    catchThrowableOfType(FaultException.class, () -> store.decision(hashes.add(decisions.get(5))));
            assertThat(other.faults().getFirst().code()).isEqualTo(ErrorCode.E_RUN_DIVERGED);
            FaultException early = catchThrowableOfType(FaultException.class, () -> store.control(PAUSE));
            assertThat(early.faults().getFirst().seen()).contains("before: DECISION", "now: CONTROL");
        }
    }

    @Test
    void anInterruptOfTheWriterHarmsNeitherFilesNorJournal() {
        RunHashes hashes = new RunHashes();
        Journal journal = Journal.open(directory.resolve("journal"), JournalOptions.DEFAULT);
        try (JournalDecisionStore store = new JournalDecisionStore(journal);
                JsonLinesSink sink = new JsonLinesSink(file())) {
            Thread.currentThread().interrupt();
            store.decision(hashes.add(Decisions.sample()));
            store.commit();
            write(sink, 0, 3);
            sink.flush();
            assertThat(Thread.interrupted()).isTrue();

            assertThat(journal.end()).isEqualTo(1);
            assertThat(file()).isNotEmptyFile();
        }
    }
}
