package io.stratagem.store;

import io.stratagem.store.journal.Journal;
import io.stratagem.store.journal.RecordType;
import io.stratagem.store.json.CanonicalJson;
import java.util.Map;

/** Keeps everything in a {@link Journal}, which it owns. */
public final class JournalDecisionStore implements DecisionStore {
    private final Journal journal;
    private final CanonicalJson json = new CanonicalJson();

    public JournalDecisionStore(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void decision(HashedDecision decision) {
        append(RecordType.DECISION, decision.lineage());
    }

    @Override
    public void catalogVerdict(CatalogVerdict verdict) {
        verdict.write(json.reset());
        append(RecordType.CATALOG_VERDICT, json);
        journal.commit();
    }

    @Override
    public void control(ControlEntry entry) {
        entry.write(json.reset());
        append(RecordType.CONTROL, json);
        journal.commit();
    }

    @Override
    public void document(RecordType type, Map<String, ?> document) {
        append(type, json.reset().tree(document));
    }

    private void append(RecordType type, CanonicalJson document) {
        journal.append(type, document.buffer(), 0, document.length());
    }

    @Override
    public void commit() {
        journal.commit();
    }

    @Override
    public void close() {
        journal.close();
    }
}
