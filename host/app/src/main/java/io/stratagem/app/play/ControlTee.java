package io.stratagem.app.play;

import io.stratagem.store.CatalogVerdict;
import io.stratagem.store.ControlEntry;
import io.stratagem.store.DecisionStore;
import io.stratagem.store.HashedDecision;
import io.stratagem.store.JsonLinesSink;
import io.stratagem.store.journal.RecordType;
import io.stratagem.store.json.CanonicalJson;
import java.util.Map;

/**
 * A store that also writes every control entry to a control file, visible at once, so that a run can be replayed with it even if it did
 * not end well. Owns both.
 */
final class ControlTee implements DecisionStore {
    private final DecisionStore store;
    private final JsonLinesSink file;
    private final boolean isForced;
    private final CanonicalJson line = new CanonicalJson();

    ControlTee(DecisionStore store, JsonLinesSink file, boolean isForced) {
        this.store = store;
        this.file = file;
        this.isForced = isForced;
    }

    /** Where the next entry goes in the control file, in bytes. */
    long controlOffset() {
        return file.offset();
    }

    /** Whether every entry that another process wrote to the control file has come again. */
    boolean isCaughtUp() {
        return file.isCaughtUp();
    }

    /** What of them has not, in words; empty when all have. */
    String missing() {
        return file.missing();
    }

    /** Makes the control file outlast a loss of power. */
    void force() {
        file.force();
    }

    @Override
    public void control(ControlEntry entry) {
        store.control(entry);
        entry.write(line.reset());
        file.write(line);
        file.flush();
        if (isForced) {
            file.force();
        }
    }

    @Override
    public void decision(HashedDecision decision) {
        store.decision(decision);
    }

    @Override
    public void catalogVerdict(CatalogVerdict verdict) {
        store.catalogVerdict(verdict);
    }

    @Override
    public void document(RecordType type, Map<String, ?> document) {
        store.document(type, document);
    }

    @Override
    public void commit() {
        store.commit();
    }

    @Override
    public void close() {
        try (store) {
            file.close();
        }
    }
}
