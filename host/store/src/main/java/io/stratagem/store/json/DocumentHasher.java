package io.stratagem.store.json;

import java.security.MessageDigest;

/** Hashes one document after the other, in a buffer and with a digest it keeps. Not thread-safe. */
public final class DocumentHasher {
    private final CanonicalJson json = new CanonicalJson();
    private final MessageDigest digest = Sha256.digest();
    private final byte[] hash = new byte[Sha256.BYTES];

    /** An empty document, to be written by the caller before it is hashed. */
    public CanonicalJson begin() {
        return json.reset();
    }

    /** SHA-256 of the document begun last, 64 lower-case hexadecimal digits. */
    public String hex() {
        hash(hash);
        return Sha256.hex(hash);
    }

    /** Writes SHA-256 of the document begun last into a buffer of {@link Sha256#BYTES}. */
    public void hash(byte[] into) {
        digest.update(json.buffer(), 0, json.length());
        Sha256.finish(digest, into);
    }
}
