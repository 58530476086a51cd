package io.stratagem.store.json;

import java.security.DigestException;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A chain of hashes over records in order: each head is the SHA-256 of the previous head followed by the record's canonical bytes. The
 * first head is 32 zero bytes. Two runs whose heads agree agree in every record and in their order.
 *
 * <p>Not thread-safe. Appending allocates nothing.
 */
public final class HashChain {
    private static final int HASH_BYTES = 32;

    private final MessageDigest digest = Sha256.digest();
    private final byte[] head;

    /** A chain without records. */
    public HashChain() {
        this(new byte[HASH_BYTES]);
    }

    private HashChain(byte[] head) {
        this.head = head;
    }

    /**
     * A chain that goes on where another stood.
     *
     * @param hexHead what {@link #head()} gave
     * @throws IllegalArgumentException if it is not 64 hexadecimal digits
     */
    public static HashChain from(String hexHead) {
        byte[] head = HexFormat.of().parseHex(hexHead);
        if (head.length != HASH_BYTES) {
            throw new IllegalArgumentException("a chain head has 64 hexadecimal digits, not " + hexHead.length());
        }
        return new HashChain(head);
    }

    /** Adds one record. */
    public void append(CanonicalJson record) {
        digest.update(head);
        digest.update(record.buffer(), 0, record.length());
        try {
            digest.digest(head, 0, HASH_BYTES);
        } catch (DigestException e) {
            throw new IllegalStateException("SHA-256 has " + HASH_BYTES + " bytes", e);
        }
    }

    /** The hash over everything so far, 64 lower-case hexadecimal digits. */
    public String head() {
        return HexFormat.of().formatHex(head);
    }
}
