package io.stratagem.app.host;

import io.stratagem.catalog.Catalog;
import io.stratagem.container.StoredBundle;
import java.util.List;

/**
 * What a generation is made of.
 *
 * @param catalog read and valid
 * @param bundles that the catalog may name
 */
public record Deployed(Catalog catalog, List<StoredBundle> bundles) {
    public Deployed {
        bundles = List.copyOf(bundles);
    }
}
