package io.stratagem.app.live;

/**
 * One line of the screen while it is written. It never grows beyond its width: what does not fit is cut, and a cut text ends
 * with an ellipsis. Control characters, which a file name may hold, are replaced, so no text can move the cursor.
 *
 * <p>Each code point counts as one column.
 */
final class ScreenLine {
    private static final String ELLIPSIS = "…";

    private final StringBuilder text = new StringBuilder();
    private final int width;
    private final boolean colour;
    private int used;

    ScreenLine(int width, boolean colour) {
        this.width = Math.max(0, width);
        this.colour = colour;
    }

    /** Appends the text as far as it fits. */
    ScreenLine add(String words, Ink ink) {
        String shown = cut(words, width - used);
        if (shown.isEmpty()) {
            return this;
        }
        if (colour && ink != Ink.PLAIN) {
            text.append(ink.start()).append(shown).append(Ink.END);
        } else {
            text.append(shown);
        }
        used += columns(shown);
        return this;
    }

    ScreenLine add(String words) {
        return add(words, Ink.PLAIN);
    }

    /** Appends the text in a field of that many columns, at its left. */
    ScreenLine left(String words, int columns, Ink ink) {
        int end = used + columns;
        return add(cut(words, columns), ink).upTo(end);
    }

    /** Appends the text in a field of that many columns, at its right. */
    ScreenLine right(String words, int columns, Ink ink) {
        String shown = cut(words, columns);
        return upTo(used + columns - columns(shown)).add(shown, ink);
    }

    /** Fills with blanks up to that column. */
    ScreenLine upTo(int column) {
        int end = Math.min(column, width);
        if (end > used) {
            text.append(" ".repeat(end - used));
            used = end;
        }
        return this;
    }

    /** Columns written so far. */
    int used() {
        return used;
    }

    /** Columns still free. */
    int free() {
        return width - used;
    }

    /** The line without blanks at its end. */
    @Override
    public String toString() {
        return text.toString().stripTrailing();
    }

    /** The text in at most that many columns. */
    static String cut(String words, int columns) {
        String clean = withoutControls(words);
        if (columns(clean) <= columns) {
            return clean;
        }
        if (columns <= 0) {
            return "";
        }
        return clean.substring(0, clean.offsetByCodePoints(0, columns - 1)) + ELLIPSIS;
    }

    /** As {@link #cut}, but of {@code type@version} it is the type that is cut, as long as anything of it remains. */
    static String cutBeforeVersion(String words, int columns) {
        int version = words.lastIndexOf('@');
        int room = version < 0 ? 0 : columns - columns(words.substring(version));
        return room < 2 ? cut(words, columns) : cut(words.substring(0, version), room) + words.substring(version);
    }

    static int columns(String words) {
        return words.codePointCount(0, words.length());
    }

    private static String withoutControls(String words) {
        if (words.chars().noneMatch(Character::isISOControl)) {
            return words;
        }
        StringBuilder clean = new StringBuilder(words.length());
        words.chars().forEach(character -> clean.append(Character.isISOControl(character) ? '?' : (char) character));
        return clean.toString();
    }
}
