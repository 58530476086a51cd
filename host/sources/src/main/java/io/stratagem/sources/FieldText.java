package io.stratagem.sources;

import java.nio.charset.StandardCharsets;

/** Shows bytes of a data file to a person: bounded, without control characters. */
final class FieldText {
    private static final int LONGEST = 80;

    private FieldText() {}

    static String shown(byte[] bytes, int start, int end) {
        int length = Math.min(end - start, LONGEST);
        String text = new String(bytes, start, length, StandardCharsets.UTF_8);
        StringBuilder shown = new StringBuilder(length);
        text.codePoints().forEach(point -> shown.appendCodePoint(Character.isISOControl(point) ? '\uFFFD' : point));
        return end - start > LONGEST ? shown + "..." : shown.toString();
    }
}
