package io.stratagem.catalog;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Reads {@code catalog.yaml}. A file is accepted whole or refused whole, with every fault and its line and column: a mistake in one
 * entry must not quietly change what runs. Thread-safe; keep one, its schema is compiled for the first file that is not known.
 */
public final class CatalogReader {
    private final DocumentReader reader;

    /** A reader that judges every file. */
    public CatalogReader() {
        this(SchemaMemory.NONE);
    }

    /** A reader that knows again what kept to the schema before. */
    public CatalogReader(SchemaMemory memory) {
        reader = new DocumentReader(DocumentKind.CATALOG, memory, CatalogRules::check);
    }

    /**
     * Reads a file.
     *
     * @throws io.stratagem.api.error.FaultException with {@code E_CAT_} faults if it is refused
     */
    public Catalog read(Path path) {
        return read(path.toString(), content(path));
    }

    /**
     * The bytes of a file, for {@link #read(String, byte[])}.
     *
     * @throws io.stratagem.api.error.FaultException with {@code E_CAT_} faults if they cannot be had
     */
    public byte[] content(Path path) {
        return FileContent.read(DocumentKind.CATALOG, path);
    }

    /**
     * Reads a text.
     *
     * @param name how faults name it
     * @throws io.stratagem.api.error.FaultException with {@code E_CAT_} faults if it is refused
     */
    public Catalog read(String name, String text) {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads the bytes of a file.
     *
     * @param name how faults name it
     * @throws io.stratagem.api.error.FaultException with {@code E_CAT_} faults if it is refused
     */
    public Catalog read(String name, byte[] content) {
        return CatalogMapping.catalog(reader.read(name, content), Digests.sha256(content));
    }
}
