package io.stratagem.guard.watch;

/** Text of a plugin's making, made fit for logs and screens: bounded, and without control characters. */
public final class PlainText {
    private PlainText() {}

    /** The text, cut to {@code maxLength} characters, with control and format characters as {@code \}{@code u....}. */
    public static String of(String text, int maxLength) {
        int end = Math.min(text.length(), maxLength);
        StringBuilder plain = new StringBuilder(end);
        for (int index = 0; index < end; index++) {
            char letter = text.charAt(index);
            if (isPlain(letter)) {
                plain.append(letter);
            } else {
                plain.append(String.format("\\u%04x", (int) letter));
            }
        }
        return end < text.length() ? plain.append("...").toString() : plain.toString();
    }

    private static boolean isPlain(char letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
