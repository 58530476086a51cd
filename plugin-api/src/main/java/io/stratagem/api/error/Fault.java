package io.stratagem.api.error;

import java.util.Objects;

/**
 * One thing that is wrong: code, what, where, and the value seen.
 *
 * @param code what kind of failure
 * @param where file and line, strategy, bundle or class it concerns; never empty
 * @param what what is wrong there
 * @param seen the offending value, as text; empty when there is none
 * @since 1.0
 */
public record Fault(ErrorCode code, String where, String what, String seen) {
    public Fault {
        Objects.requireNonNull(code, "code is null");
        Objects.requireNonNull(where, "where is null");
        what = what.isEmpty() ? code.meaning() : what;
        Objects.requireNonNull(seen, "seen is null");
    }

    /** A fault without an offending value. */
    public static Fault of(ErrorCode code, String where, String what) {
        return new Fault(code, where, what, "");
    }

    /** One line for a person: code, where, what, value, next step. Control characters are escaped, wherever they came from. */
    public String sentence() {
        String value = seen.isEmpty() ? "" : " (saw " + seen + ")";
        return escaped(code + " " + where + ": " + what + value + ". " + code.nextStep());
    }

    private static String escaped(String text) {
        if (text.chars().noneMatch(Character::isISOControl)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length() + 16);
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (Character.isISOControl(letter)) {
                plain.append(String.format("\\u%04x", (int) letter));
            } else {
                plain.append(letter);
            }
        }
        return plain.toString();
    }

    @Override
    public String toString() {
        return sentence();
    }
}
