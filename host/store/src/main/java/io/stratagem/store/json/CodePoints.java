package io.stratagem.store.json;

import java.util.Comparator;

/** The order of canonical names: by Unicode code point, which is also the order of their UTF-8 bytes. */
public final class CodePoints {
    /** Compares texts by code point. Differs from {@link String#compareTo} only where surrogate pairs meet U+E000 and above. */
    public static final Comparator<String> ORDER = CodePoints::compare;

    private CodePoints() {}

    /** Negative, zero or positive as the first text stands before, at or after the second. */
    public static int compare(String first, String second) {
        int shared = Math.min(first.length(), second.length());
        for (int i = 0; i < shared; i++) {
            char left = first.charAt(i);
            char right = second.charAt(i);
            if (left != right) {
                return rank(left) - rank(right);
            }
        }
        return first.length() - second.length();
    }

    /** Half of a surrogate pair stands for a code point above every single char. */
    private static int rank(char unit) {
        return Character.isSurrogate(unit) ? unit + 0x10000 : unit;
    }
}
