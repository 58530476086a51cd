package io.stratagem.guard;

import org.jspecify.annotations.Nullable;

/** Bounds the length of texts that are read as numbers or times. */
final class ParsedText {
    private static final int MAX_CHARACTERS = 1_000;

    private ParsedText() {}

    static void check(@Nullable CharSequence text) {
        if (text == null) {
            return;
        }
        Meter.charge(1 + text.length());
        if (text.length() > MAX_CHARACTERS) {
            throw new NumberFormatException("longer than " + MAX_CHARACTERS + " characters: " + text.length());
        }
    }
}
