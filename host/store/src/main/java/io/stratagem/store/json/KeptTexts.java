package io.stratagem.store.json;

import org.jspecify.annotations.Nullable;

/**
 * What texts that recur are encoded to. Each text has a few places, found by its hash; where all are taken it drives another out:
 * bounded, and never wrong, only slower when too many texts recur.
 */
final class KeptTexts {
    /** Where a form begins as a name behind other members. */
    static final int COMMA = 0;

    /** Where a form begins as a first name, or as a text. */
    static final int TEXT = 1;

    private static final int PLACES = 512;
    private static final int TRIES = 4;

    private final @Nullable Kept[] places = new Kept[PLACES];

    /** What is kept of a text, or null. */
    @Nullable
    Kept find(String text) {
        int first = place(text);
        for (int tried = 0; tried < TRIES; tried++) {
            Kept kept = places[(first + tried) & (PLACES - 1)];
            if (kept == null) {
                return null;
            }
            if (text.equals(kept.text)) {
                return kept;
            }
        }
        return null;
    }

    /** Keeps a text's encoded form, which nobody may change afterwards. */
    Kept keep(String text, byte[] form) {
        int place = place(text);
        for (int tried = 1; tried < TRIES && places[place] != null; tried++) {
            place = (place + 1) & (PLACES - 1);
        }
        Kept kept = new Kept(text, form);
        places[place] = kept;
        return kept;
    }

    private static int place(String text) {
        int hash = text.hashCode();
        return (hash ^ (hash >>> 16)) & (PLACES - 1);
    }

    /** A text, its encoded form, and the last name it was found to come after. */
    static final class Kept {
        /** {@code ,"text":}, of which a name takes all or all but the comma, and a text value what lies between. */
        final byte[] form;

        @Nullable
        String follows;

        private final String text;

        private Kept(String text, byte[] form) {
            this.text = text;
            this.form = form;
        }
    }
}
