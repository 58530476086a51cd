package io.stratagem.app;

import io.stratagem.store.CatalogVerdict;
import io.stratagem.store.ControlEntry;
import io.stratagem.store.DecisionStore;
import io.stratagem.store.HashedDecision;
import io.stratagem.store.journal.RecordType;
import java.util.Map;

/** Takes everything and keeps nothing, so that what grows is the run's own. */
final class DiscardingStore implements DecisionStore {
    @Override
    public void decision(HashedDecision decision) {}

    @Override
    public void catalogVerdict(CatalogVerdict verdict) {}

    @Override
    public void control(ControlEntry entry) {}

    @Override
    public void document(RecordType type, Map<String, ?> document) {}

    @Override
    public void commit() {}

    @Override
    public void close() {}
}
