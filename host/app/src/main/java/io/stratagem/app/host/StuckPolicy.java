package io.stratagem.app.host;

import java.util.Locale;

/** What becomes of a thread that does not come back from a plugin. */
public enum StuckPolicy {
    /** It is given up, and runs on as long as it does. */
    QUARANTINE,
    /** It is given up, then stopped where that harms nobody else. */
    STOP;

    /** As the command line has it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
