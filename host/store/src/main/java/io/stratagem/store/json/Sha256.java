package io.stratagem.store.json;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of canonical documents. */
public final class Sha256 {
    private Sha256() {}

    /** The hash of a document, 64 lower-case hexadecimal digits. */
    public static String hex(CanonicalJson document) {
        MessageDigest digest = digest();
        digest.update(document.buffer(), 0, document.length());
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
