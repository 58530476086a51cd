package io.stratagem.market;

import java.util.Locale;

/** How far a strategy's decisions reach. Only the catalog sets it. */
public enum TradingMode {
    /** Evaluated and recorded only: no conflict, ledger or sink. */
    SHADOW,
    /** Ledger and paper sink. */
    PAPER,
    /** Ledger and paper sink, once a person has confirmed. */
    ADVISORY,
    /** As paper, to the live sink, while limits, kill switch and freshness allow. */
    LIVE;

    /** What an entry that names none runs in. */
    public static final TradingMode DEFAULT = PAPER;

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

    /** The spelling in catalog and JSON. */
    @Override
    public String toString() {
        return text;
    }
}
