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

    /** One line for a person: code, where, what, value, next step. */
    public String sentence() {
        String value = seen.isEmpty() ? "" : " (saw " + seen + ")";
        return code + " " + where + ": " + what + value + ". " + code.nextStep();
    }

    @Override
    public String toString() {
        return sentence();
    }
}
