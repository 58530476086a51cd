package io.stratagem.kernel.generation;

import io.stratagem.api.error.Fault;
import io.stratagem.catalog.CatalogEntry;
import java.util.List;

/**
 * A catalog entry that is not evaluated.
 *
 * @param reasons why; empty when the catalog itself says {@code enabled: false}
 */
public record DisabledStrategy(CatalogEntry entry, List<Fault> reasons) {
    public DisabledStrategy {
        reasons = List.copyOf(reasons);
    }
}
