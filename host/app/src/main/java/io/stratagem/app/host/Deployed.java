package io.stratagem.app.host;

import io.stratagem.catalog.Catalog;
import io.stratagem.container.StoredBundle;
import java.util.List;

/** What a generation is made of. Immutable. */
public final class Deployed {
    private final Catalog catalog;
    private final byte[] catalogBytes;
    private final List<StoredBundle> bundles;
    private final String promoted;

    /** A deployment without a promotion. */
    public Deployed(Catalog catalog, byte[] catalogBytes, List<StoredBundle> bundles) {
        this(catalog, catalogBytes, bundles, "");
    }

    /**
     * A deployment.
     *
     * @param catalog read and valid
     * @param catalogBytes what it was read from
     * @param bundles that the catalog may name
     * @param promoted the strategy whose candidate takes its place at the switch to this; empty for none
     */
    public Deployed(Catalog catalog, byte[] catalogBytes, List<StoredBundle> bundles, String promoted) {
        this.promoted = promoted;
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

    /** The strategy whose candidate takes its place, or empty. */
    public String promoted() {
        return promoted;
    }

    /** The same as a promotion of a strategy, or with an empty id as none. */
    public Deployed promoting(String strategyId) {
        return new Deployed(catalog, catalogBytes, bundles, strategyId);
    }

    /** The bundles that may be named. */
    public List<StoredBundle> bundles() {
        return bundles;
    }
}
