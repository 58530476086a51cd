package io.stratagem.app.live;

import java.util.Optional;

/** What a person can ask for while the live view is up. */
public enum LiveKey {
    /** Play the bars again from the first. */
    REPLAY,
    /** End the run. Also sent for the interrupt key and when the terminal goes away. */
    QUIT;

    private static final int INTERRUPT = 3;
    private static final int END_OF_INPUT = 4;

    /** The request behind a typed character; empty for a character that means nothing here. */
    static Optional<LiveKey> of(int character) {
        return switch (character) {
            case 'r', 'R' -> Optional.of(REPLAY);
            case 'q', 'Q', INTERRUPT, END_OF_INPUT -> Optional.of(QUIT);
            default -> Optional.empty();
        };
    }
}
