package io.stratagem.store;

import io.stratagem.store.json.CanonicalJson;
import io.stratagem.store.json.DocumentHasher;
import io.stratagem.store.json.HashChain;
import java.util.HashMap;
import java.util.Map;

/**
 * The two proofs of a run. The run hash covers what was decided, the lineage hash whole records: its links hold the hash of the decision
 * and of the strategy's stamp beside the rest of the record, so that nothing is encoded twice. Fed by the committer, in order, with
 * every decision; not thread-safe.
 */
public final class RunHashes {
    private final HashedDecision decision = new HashedDecision();
    private final DocumentHasher stampHasher = new DocumentHasher();
    private final Map<StrategyStamp, String> stampHashes = new HashMap<>();
    private final HashChain run;
    private final HashChain lineage;

    /** The hashes of a run that begins. */
    public RunHashes() {
        this(new HashChain(), new HashChain());
    }

    private RunHashes(HashChain run, HashChain lineage) {
        this.run = run;
        this.lineage = lineage;
    }

    /** Goes on where {@link #runHash()} and {@link #lineageHash()} stood. */
    public static RunHashes from(String runHash, String lineageHash) {
        return new RunHashes(HashChain.from(runHash), HashChain.from(lineageHash));
    }

    /** Adds one decision and returns it under its hash, valid until the next call. */
    public HashedDecision add(DecisionRecord record) {
        decision.take(record);
        if (record.isHashed()) {
            run.append(decision.hash());
        }
        CanonicalJson link = decision.reusedWriter();
        DecisionJson.writeLink(record, decision.hash(), stampHash(record.strategy()), link);
        lineage.append(link);
        return decision;
    }

    /** Stamps are few and last long: one per strategy and generation, and per set of strategies that were merged. */
    private String stampHash(StrategyStamp stamp) {
        String known = stampHashes.get(stamp);
        if (known == null) {
            DecisionJson.writeStamp(stamp, stampHasher.begin());
            known = stampHasher.hex();
            stampHashes.put(stamp, known);
        }
        return known;
    }

    /** The head of the chain over decisions. */
    public String runHash() {
        return run.head();
    }

    /** The head of the chain over whole records. */
    public String lineageHash() {
        return lineage.head();
    }
}
