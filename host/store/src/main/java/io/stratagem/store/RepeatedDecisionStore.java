package io.stratagem.store;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.store.journal.Journal;
import io.stratagem.store.journal.JournalCursor;
import io.stratagem.store.journal.RecordType;
import io.stratagem.store.json.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * Goes on with a journal that another process left: decisions and control entries that are there already have to come again byte for
 * byte and are not written again, everything behind them is. Owns the journal; one thread.
 */
public final class RepeatedDecisionStore implements DecisionStore {
    private static final int SHOWN = 400;

    private final JournalDecisionStore store;
    private final Journal journal;
    private final JournalCursor known;
    private final CanonicalJson json = new CanonicalJson();
    private boolean hasKnown;

    /** A store that has seen everything before a position of the journal. */
    public RepeatedDecisionStore(Journal journal, long from) {
        store = new JournalDecisionStore(journal);
        this.journal = journal;
        known = journal.from(from);
        advance();
    }

    private void advance() {
        boolean isRepeated = false;
        do {
            hasKnown = known.next();
            isRepeated = hasKnown && (known.type() == RecordType.DECISION || known.type() == RecordType.CONTROL);
        } while (hasKnown && !isRepeated);
    }

    /** Whether everything that is repeated has come again. */
    public boolean isCaughtUp() {
        return !hasKnown;
    }

    /** The position behind everything that came so far: that of the first record which has to come again, or the journal's end. */
    public long position() {
        return hasKnown ? known.position() : journal.end();
    }

    /** What has not come again, in words; empty when everything has. */
    public String missing() {
        return hasKnown ? known.type() + " at journal position " + known.position() : "";
    }

    @Override
    public void decision(HashedDecision decision) {
        if (hasKnown) {
            require(RecordType.DECISION, decision.lineage());
        } else {
            store.decision(decision);
        }
    }

    @Override
    public void control(ControlEntry entry) {
        if (hasKnown) {
            entry.write(json.reset());
            require(RecordType.CONTROL, json);
        } else {
            store.control(entry);
        }
    }

    private void require(RecordType type, CanonicalJson now) {
        byte[] before = known.payload();
        if (known.type() != type || !Arrays.equals(before, 0, before.length, now.buffer(), 0, now.length())) {
            throw new FaultException(new Fault(
                    ErrorCode.E_RUN_DIVERGED,
                    "journal position " + known.position(),
                    "",
                    "before: " + known.type() + " " + shown(new String(before, StandardCharsets.UTF_8)) + "; now: "
                            + type + " " + shown(now.toString())));
        }
        advance();
    }

    private static String shown(String document) {
        return document.length() > SHOWN ? document.substring(0, SHOWN) : document;
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
            known.close();
        }
    }
}
