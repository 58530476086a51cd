package io.stratagem.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.store.journal.Journal;
import io.stratagem.store.journal.JournalCursor;
import io.stratagem.store.journal.JournalOptions;
import io.stratagem.store.journal.RecordType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionStoreTest {
    @TempDir
    Path directory;

    @Test
    void theJournalKeepsEveryKindOfRecordInOrder() {
        Journal journal = Journal.open(directory, JournalOptions.DEFAULT);
        try (JournalDecisionStore store = new JournalDecisionStore(journal)) {
            fill(store);
            store.commit();
            try (JournalCursor cursor = journal.from(0)) {
                assertThat(cursor.next()).isTrue();
                assertThat(cursor.type()).isEqualTo(RecordType.CATALOG_VERDICT);
                assertThat(text(cursor))
                        .isEqualTo(
                                "{\"accepted\":false,\"faults\":[{\"code\":\"E_STRAT_PLUGIN_NOT_FOUND\",\"seen\":\"x@9\","
                                        + "\"what\":\"unknown\",\"where\":\"catalog.yaml:3\"}],\"generation\":1,\"subject\":\"s\"}");
                assertThat(cursor.next()).isTrue();
                assertThat(cursor.type()).isEqualTo(RecordType.DECISION);
                assertThat(new DecisionReader().read(cursor.payload())).isEqualTo(Decisions.sample());
                assertThat(cursor.next()).isTrue();
                assertThat(cursor.type()).isEqualTo(RecordType.CONTROL);
                assertThat(cursor.next()).isTrue();
                assertThat(cursor.type()).isEqualTo(RecordType.RUN_END);
                assertThat(text(cursor)).isEqualTo("{\"events\":12,\"name\":\"r\"}");
                assertThat(cursor.next()).isFalse();
            }
        }
    }

    @Test
    void aControlEntryAndAVerdictAreKeptBeforeTheirCallReturns() {
        Journal journal = Journal.open(directory, JournalOptions.DEFAULT);
        try (JournalDecisionStore store = new JournalDecisionStore(journal)) {
            store.decision(new RunHashes().add(Decisions.sample()));
            assertThat(journal.end()).isZero();
            store.control(new ControlEntry(0, 0, ControlKind.PAUSE, "s", ""));
            assertThat(journal.end()).isEqualTo(2);
            store.catalogVerdict(new CatalogVerdict(1, "s", true, List.of()));
            assertThat(journal.end()).isEqualTo(3);
        }
    }

    @Test
    void memoryKeepsTheSame() {
        try (MemoryDecisionStore store = new MemoryDecisionStore()) {
            fill(store);
            assertThat(store.decisions()).containsExactly(Decisions.sample());
            assertThat(store.controls()).hasSize(1);
            assertThat(store.catalogVerdicts()).hasSize(1);
            assertThat(store.documents())
                    .containsExactly(
                            new MemoryDecisionStore.Document(RecordType.RUN_END, "{\"events\":12,\"name\":\"r\"}"));
        }
    }

    private static void fill(DecisionStore store) {
        Fault fault = new Fault(ErrorCode.E_STRAT_PLUGIN_NOT_FOUND, "catalog.yaml:3", "unknown", "x@9");
        store.catalogVerdict(new CatalogVerdict(1, "s", false, List.of(fault)));
        store.decision(new RunHashes().add(Decisions.sample()));
        store.control(new ControlEntry(2, 9, ControlKind.RESUME, "s", ""));
        store.document(RecordType.RUN_END, Map.of("name", "r", "events", 12));
    }

    private static String text(JournalCursor cursor) {
        return new String(cursor.payload(), StandardCharsets.UTF_8);
    }
}
