package io.stratagem.app.host;

import io.stratagem.catalog.CatalogReader;
import io.stratagem.container.BundleStore;
import java.nio.file.Path;

/** What a host goes on with that another process left, where an ordinary one begins with what its files say now. */
public interface Origin {
    /** The number of the generation at work. */
    long generation();

    /**
     * What that generation is made of.
     *
     * @param store holds every bundle that was ever admitted
     * @param catalogs reads its catalog
     * @throws io.stratagem.api.error.FaultException if it cannot be had
     */
    Deployed deployed(BundleStore store, CatalogReader catalogs);

    /** Where that process wrote. */
    Path directory();
}
