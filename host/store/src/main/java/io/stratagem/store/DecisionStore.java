package io.stratagem.store;

import io.stratagem.store.journal.RecordType;
import java.util.Map;

/**
 * What the host keeps: decisions, verdicts on the catalog, control entries, and the other records of a run, in the order in which
 * they are given.
 *
 * <p>One thread calls at a time. What was given is kept for good when {@link #commit()} returns; a control entry and a catalog
 * verdict already when their own call returns, since they are written before they take effect. A failure is a
 * {@link io.stratagem.api.error.FaultException} with {@code E_CFG_STORAGE}, and the store takes nothing more after it.
 */
public interface DecisionStore extends AutoCloseable {
    /** Adds a decision, which is read before the call returns. */
    void decision(HashedDecision decision);

    /** Adds a verdict on the catalog. */
    void catalogVerdict(CatalogVerdict verdict);

    /** Adds a control entry. */
    void control(ControlEntry entry);

    /** Adds any other record, as a tree that has a canonical form. */
    void document(RecordType type, Map<String, ?> document);

    /** The end of an epoch. */
    void commit();

    @Override
    void close();
}
