package io.stratagem.store;

import io.stratagem.store.json.CanonicalJson;
import io.stratagem.store.json.DocumentHasher;
import io.stratagem.store.json.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it was hashed, with its forms for those who want them; each is made at most once. Lent by {@link RunHashes} for one
 * call: it is reused for the next decision. Not thread-safe.
 */
public final class HashedDecision {
    private final DocumentHasher hasher = new DocumentHasher();
    private final byte[] hash = new byte[Sha256.BYTES];
    private final CanonicalJson lineage = new CanonicalJson();
    private @Nullable DecisionRecord record;
    private @Nullable String signalId;
    private boolean lineageWritten;

    HashedDecision() {}

    void take(DecisionRecord taken) {
        record = taken;
        signalId = null;
        lineageWritten = false;
        DecisionJson.writeDecision(taken, hasher.begin());
        hasher.hash(hash);
    }

    /** SHA-256 of the decision form; not to be changed. */
    byte[] hash() {
        return hash;
    }

    /** The writer of the decision form, which is hashed by now: the next form has names and texts in common with it. */
    CanonicalJson reusedWriter() {
        return hasher.begin();
    }

    /** The record. */
    public DecisionRecord record() {
        if (record == null) {
            throw new IllegalStateException("nothing was hashed yet");
        }
        return record;
    }

    /** The id of its signal form: SHA-256 of the decision form, 64 lower-case hexadecimal digits. */
    public String signalId() {
        String known = signalId;
        if (known == null) {
            known = Sha256.hex(hash);
            signalId = known;
        }
        return known;
    }

    /** The whole record, as in the journal and in the decisions file. */
    public CanonicalJson lineage() {
        if (!lineageWritten) {
            DecisionJson.writeLineage(record(), lineage.reset());
            lineageWritten = true;
        }
        return lineage;
    }
}
