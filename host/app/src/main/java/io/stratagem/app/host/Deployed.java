package io.stratagem.app.host;

import io.stratagem.catalog.Catalog;
import io.stratagem.container.StoredBundle;
import java.util.List;

/** What a generation is made of. Immutable. */
public final class Deployed {
    private final Catalog catalog;
    private final byte[] catalogBytes;
    private final List<StoredBundle> bundles;

    /**
     * A deployment.
     *
     * @param catalog read and valid
     * @param catalogBytes what it was read from
     * @param bundles that the catalog may name
     */
    public Deployed(Catalog catalog, byte[] catalogBytes, List<StoredBundle> bundles) {
        this.catalog = catalog;
        this.catalogBytes = catalogBytes.clone();
        this.bundles = List.copyOf(bundles);
    }

    /** The catalog. */
    public Catalog catalog() {
        return catalog;
    }

    /** The bytes of its file. */
    public byte[] catalogBytes() {
        return catalogBytes.clone();
    }

    /** The bundles that may be named. */
    public List<StoredBundle> bundles() {
        return bundles;
    }
}
