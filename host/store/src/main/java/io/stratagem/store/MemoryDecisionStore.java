package io.stratagem.store;

import io.stratagem.store.journal.RecordType;
import io.stratagem.store.json.CanonicalJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Keeps everything in memory, for runs that leave nothing behind. */
public final class MemoryDecisionStore implements DecisionStore {
    private final List<DecisionRecord> decisions = new ArrayList<>();
    private final List<CatalogVerdict> catalogVerdicts = new ArrayList<>();
    private final List<ControlEntry> controls = new ArrayList<>();
    private final List<Document> documents = new ArrayList<>();

    @Override
    public void decision(HashedDecision decision) {
        decisions.add(decision.record());
    }

    @Override
    public void catalogVerdict(CatalogVerdict verdict) {
        catalogVerdicts.add(verdict);
    }

    @Override
    public void control(ControlEntry entry) {
        controls.add(entry);
    }

    @Override
    public void document(RecordType type, Map<String, ?> document) {
        documents.add(new Document(type, new CanonicalJson().tree(document).toString()));
    }

    @Override
    public void commit() {
        // memory has nothing to wait for
    }

    @Override
    public void close() {
        // what was kept stays readable
    }

    /** The decisions so far. */
    public List<DecisionRecord> decisions() {
        return Collections.unmodifiableList(decisions);
    }

    /** The verdicts on the catalog so far. */
    public List<CatalogVerdict> catalogVerdicts() {
        return Collections.unmodifiableList(catalogVerdicts);
    }

    /** The control entries so far. */
    public List<ControlEntry> controls() {
        return Collections.unmodifiableList(controls);
    }

    /** The other records so far. */
    public List<Document> documents() {
        return Collections.unmodifiableList(documents);
    }

    /** Another record, in its canonical form. */
    public record Document(RecordType type, String json) {}
}
