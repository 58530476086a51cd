package io.stratagem.store;

import io.stratagem.store.json.CanonicalJson;
import io.stratagem.store.json.Sha256;

/**
 * Names a signal by what it says: SHA-256 of the decision form, so that a replay gives the same ids. Keeps a buffer; not thread-safe.
 */
public final class SignalId {
    private final CanonicalJson decision = new CanonicalJson();

    /** The id of a decision, 64 lower-case hexadecimal digits. */
    public String of(DecisionRecord record) {
        DecisionJson.writeDecision(record, decision.reset());
        return Sha256.hex(decision);
    }
}
