package io.stratagem.catalog;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Reads {@code catalog.yaml}. A file is accepted whole or refused whole, with every fault and its line and column: a mistake in one
 * entry must not quietly change what runs. Thread-safe; keep one, its schema is compiled when it is made.
 */
public final class CatalogReader {
    private final DocumentReader reader = new DocumentReader(DocumentKind.CATALOG, CatalogRules::check);

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
        return CatalogMapping.catalog(reader.read(name, content), sha256(content));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
