package io.stratagem.store.json;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of canonical documents. */
public final class Sha256 {
    /** The length of a hash. */
    public static final int BYTES = 32;

    /** "00", "01", ... "ff": a byte's two digits stand at twice its value. */
    private static final byte[] DIGITS = digits();

    private Sha256() {}

    private static byte[] digits() {
        StringBuilder digits = new StringBuilder();
        for (int octet = 0; octet < 256; octet++) {
            digits.append(HexFormat.of().toHexDigits((byte) octet));
        }
        return digits.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** The hash of a document, 64 lower-case hexadecimal digits. */
    public static String hex(CanonicalJson document) {
        MessageDigest digest = digest();
        digest.update(document.buffer(), 0, document.length());
        return hex(digest.digest());
    }

    /** A hash as lower-case hexadecimal digits. */
    public static String hex(byte[] hash) {
        byte[] text = new byte[2 * hash.length];
        writeHex(hash, text, 0);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    /** Writes two lower-case hexadecimal digits per byte. */
    static void writeHex(byte[] hash, byte[] target, int offset) {
        for (int i = 0; i < hash.length; i++) {
            int digits = 2 * (hash[i] & 0xFF);
            target[offset + 2 * i] = DIGITS[digits];
            target[offset + 2 * i + 1] = DIGITS[digits + 1];
        }
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Ends a digest into a buffer of {@link #BYTES}. */
    static void finish(MessageDigest digest, byte[] into) {
        try {
            digest.digest(into, 0, BYTES);
        } catch (DigestException e) {
            throw new IllegalStateException("SHA-256 has " + BYTES + " bytes", e);
        }
    }
}
