package io.stratagem.store;

import io.stratagem.store.json.CanonicalJson;
import io.stratagem.store.json.HashChain;

/**
 * The two proofs of a run. The run hash covers what was decided, the lineage hash whole records. Fed by the committer, in order, with
 * every decision; not thread-safe.
 */
public final class RunHashes {
    private final CanonicalJson decision = new CanonicalJson();
    private final CanonicalJson lineage = new CanonicalJson();
    private final HashChain run;
    private final HashChain whole;

    /** The hashes of a run that begins. */
    public RunHashes() {
        this(new HashChain(), new HashChain());
    }

    private RunHashes(HashChain run, HashChain whole) {
        this.run = run;
        this.whole = whole;
    }

    /** Goes on where {@link #runHash()} and {@link #lineageHash()} stood. */
    public static RunHashes from(String runHash, String lineageHash) {
        return new RunHashes(HashChain.from(runHash), HashChain.from(lineageHash));
    }

    /** Adds one decision and returns its lineage form, valid until the next call. */
    public CanonicalJson add(DecisionRecord record) {
        if (record.isHashed()) {
            DecisionJson.writeDecision(record, decision.reset());
            run.append(decision);
        }
        DecisionJson.writeLineage(record, lineage.reset());
        whole.append(lineage);
        return lineage;
    }

    /** The head of the chain over decisions. */
    public String runHash() {
        return run.head();
    }

    /** The head of the chain over whole records. */
    public String lineageHash() {
        return whole.head();
    }
}
