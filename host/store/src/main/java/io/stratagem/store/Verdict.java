package io.stratagem.store;

import java.util.Objects;

/** What the committer did with a decision. */
public sealed interface Verdict {
    /** The reason of decisions made while a circuit was already open; they are no part of the run hash. */
    String CIRCUIT_OPEN = "circuit_open";

    /** It went out. */
    Verdict EMITTED = new Emitted();

    /** It was held back. */
    static Verdict suppressed(String reason) {
        return new Suppressed(reason);
    }

    /** One word for the records: {@code emitted}, or {@code suppressed:} and the reason. */
    String text();

    /** Reads what {@link #text()} gave; throws {@link IllegalArgumentException} for any other text. */
    static Verdict parse(String text) {
        if (text.equals(EMITTED.text())) {
            return EMITTED;
        }
        if (text.startsWith(Suppressed.PREFIX)) {
            return suppressed(text.substring(Suppressed.PREFIX.length()));
        }
        throw new IllegalArgumentException("'" + text + "' is not a verdict");
    }

    /** It went out. */
    record Emitted() implements Verdict {
        @Override
        public String text() {
            return "emitted";
        }
    }

    /**
     * It was held back.
     *
     * @param reason lower-case words joined by underscores; never empty
     */
    record Suppressed(String reason) implements Verdict {
        private static final String PREFIX = "suppressed:";

        public Suppressed {
            Objects.requireNonNull(reason, "reason is null");
            if (reason.isEmpty()) {
                throw new IllegalArgumentException("a suppression has a reason");
            }
        }

        @Override
        public String text() {
            return PREFIX + reason;
        }
    }
}
