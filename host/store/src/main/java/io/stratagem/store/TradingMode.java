package io.stratagem.store;

import java.util.Locale;

/** How far a strategy's decisions reach. */
public enum TradingMode {
    /** Recorded only: no conflict, ledger or sink. */
    SHADOW,
    /** Ledger and paper sink. */
    PAPER,
    /** As paper, once a person has confirmed. */
    ADVISORY,
    /** The live sink. */
    LIVE;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** The spelling in catalog and JSON. */
    public String text() {
        return text;
    }

    /** Reads a spelling; throws {@link IllegalArgumentException} for any other text. */
    public static TradingMode parse(String text) {
        for (TradingMode mode : values()) {
            if (mode.text().equals(text)) {
                return mode;
            }
        }
        throw new IllegalArgumentException("'" + text + "' is not a mode");
    }
}
