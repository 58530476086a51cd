package io.stratagem.store.json;

import java.security.DigestException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Hashes one document after the other, in a buffer and with a digest it keeps. Not thread-safe. */
public final class DocumentHasher {
    private static final int HASH_BYTES = 32;

    private final CanonicalJson json = new CanonicalJson();
    private final MessageDigest digest = Sha256.digest();
    private final byte[] hash = new byte[HASH_BYTES];

    /** An empty document, to be written by the caller before {@link #hex()}. */
    public CanonicalJson begin() {
        return json.reset();
    }

    /** SHA-256 of the document begun last, 64 lower-case hexadecimal digits. */
    public String hex() {
        digest.update(json.buffer(), 0, json.length());
        try {
            digest.digest(hash, 0, HASH_BYTES);
        } catch (DigestException e) {
            throw new IllegalStateException("SHA-256 has " + HASH_BYTES + " bytes", e);
        }
        return HexFormat.of().formatHex(hash);
    }
}
