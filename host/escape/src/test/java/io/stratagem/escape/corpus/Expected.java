package io.stratagem.escape.corpus;

import java.util.Locale;

/** The weakest verdict a row allows, strictest first. */
public enum Expected {
    /** Admission says no before any code of the plugin runs. */
    REFUSED,
    /** Admitted, then ended or neutralised: a counted plugin error, or disabled when its strategy was built. */
    STOPPED,
    /** It may run to its end; what it gives is the same in every process. */
    HARMLESS,
    /** Any of the three; where admission may draw the line on either side. */
    STEADY;

    /**
     * Reads the verdict column of a table.
     *
     * @throws IllegalArgumentException if it begins with none of the words
     */
    static Expected of(String column) {
        String word = column.strip().split("[\\s(]", 2)[0].toLowerCase(Locale.ROOT);
        return switch (word) {
            case "refused" -> REFUSED;
            case "stopped" -> STOPPED;
            case "harmless" -> HARMLESS;
            case "steady" -> STEADY;
            default -> throw new IllegalArgumentException("not a verdict: " + column);
        };
    }
}
