package io.stratagem.store.json;

import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A chain of hashes over records in order: each head is the SHA-256 of the previous head followed by the record's bytes, which are its
 * canonical document or the SHA-256 of that. The first head is 32 zero bytes. Two runs whose heads agree agree in every record and in
 * their order.
 *
 * <p>Not thread-safe. Appending allocates nothing.
 */
public final class HashChain {
    private final MessageDigest digest = Sha256.digest();
    private final byte[] head;

    /** A chain without records. */
    public HashChain() {
        this(new byte[Sha256.BYTES]);
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
        if (head.length != Sha256.BYTES) {
            throw new IllegalArgumentException("a chain head has 64 hexadecimal digits, not " + hexHead.length());
        }
        return new HashChain(head);
    }

    /** Adds one record by its document. */
    public void append(CanonicalJson record) {
        append(record.buffer(), record.length());
    }

    /** Adds one record by the SHA-256 of its document. */
    public void append(byte[] hash) {
        append(hash, hash.length);
    }

    private void append(byte[] bytes, int length) {
        digest.update(head);
        digest.update(bytes, 0, length);
        Sha256.finish(digest, head);
    }

    /** The hash over everything so far, 64 lower-case hexadecimal digits. */
    public String head() {
        return Sha256.hex(head);
    }
}
