package io.stratagem.store.json;

import org.jspecify.annotations.Nullable;

/**
 * What texts that recur are encoded to. Each text has one place, found by its hash, and takes it from whoever was there: bounded, and
 * never wrong, only slower where two texts share a place.
 */
final class KeptTexts {
    private static final int PLACES = 256;

    private final @Nullable String[] texts = new String[PLACES];
    private final byte[][] encoded = new byte[PLACES][];

    /** The encoded form, or null when it is not kept. */
    byte @Nullable [] find(String text) {
        int place = place(text);
        return text.equals(texts[place]) ? encoded[place] : null;
    }

    /** Keeps an encoded form, which nobody may change afterwards. */
    void keep(String text, byte[] form) {
        int place = place(text);
        texts[place] = text;
        encoded[place] = form;
    }

    private static int place(String text) {
        int hash = text.hashCode();
        return (hash ^ (hash >>> 16)) & (PLACES - 1);
    }
}
