package io.stratagem.escape.judge;

import io.stratagem.escape.corpus.Expected;
import io.stratagem.escape.corpus.Row;

/**
 * What became of one hostile bundle.
 *
 * @param detail codes, members and errors seen, on one line
 * @param result what a plugin that ran to its end gave; empty otherwise
 */
public record Outcome(Kind kind, String detail, String result) {
    /** What became of it, strictest first; the last five are never acceptable. */
    public enum Kind {
        /** Admission refused it. */
        REFUSED,
        /** It was stopped, or counted as an error of the plugin. */
        STOPPED,
        /** It ran to its end and nothing else noticed. */
        HARMLESS,
        /** Something outside the plugin was changed. */
        LEAKED,
        /** The strategy beside it lost an event or decided otherwise. */
        HURT,
        /** It did not end. */
        HUNG,
        /** The process ended with it. */
        CRASHED,
        /** It gave different results in two processes. */
        UNSTEADY
    }

    static Outcome of(Kind kind, String detail) {
        return new Outcome(kind, detail, "");
    }

    /** Whether this is as strict as expected, or stricter where that is allowed. */
    public boolean satisfies(Expected expected) {
        return switch (expected) {
            case REFUSED -> kind == Kind.REFUSED;
            case STOPPED -> kind == Kind.REFUSED || kind == Kind.STOPPED;
            case HARMLESS -> kind == Kind.HARMLESS;
            case STEADY -> kind == Kind.REFUSED || kind == Kind.STOPPED || kind == Kind.HARMLESS;
        };
    }

    /** Whether it was refused or stopped for what the row is about, or was neither, or the row does not say. */
    public boolean isForItsReason(Row row) {
        return (kind != Kind.REFUSED && kind != Kind.STOPPED)
                || row.named().isEmpty()
                || row.named().stream().anyMatch(detail::contains);
    }

    @Override
    public String toString() {
        return kind + (detail.isEmpty() ? "" : " " + detail) + (result.isEmpty() ? "" : " = " + result);
    }
}
