package io.stratagem.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which waiting intent of a strategy a person confirmed. Written as the symbol, or as the symbol, a space and the intent's
 * {@code strategy_sequence}, which confirms that intent or none.
 *
 * @param symbol not empty, without white space
 * @param strategySequence {@value #NEWEST} for whatever waits
 */
public record Confirmation(String symbol, long strategySequence) {
    /** Stands for the newest intent about the symbol. */
    public static final long NEWEST = -1;

    private static final Pattern FORM = Pattern.compile("(\\S+)(?: (\\d{1,18}))?");

    /** Reads the argument of a {@link ControlKind#CONFIRM}; throws {@link IllegalArgumentException} for any other text. */
    public static Confirmation parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "a confirmation names a symbol, and after a space a strategy_sequence if it likes, not '" + text
                            + "'");
        }
        String sequence = matcher.group(2);
        return new Confirmation(matcher.group(1), sequence == null ? NEWEST : Long.parseLong(sequence));
    }

    /** Whether an intent of this number is meant. */
    public boolean means(long sequence) {
        return strategySequence == NEWEST || strategySequence == sequence;
    }
}
