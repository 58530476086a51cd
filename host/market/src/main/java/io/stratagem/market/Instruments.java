package io.stratagem.market;

import java.util.Map;
import java.util.TreeMap;

/** The instruments of a run; a symbol that is not listed trades around the clock. */
public final class Instruments {
    /** No symbol is listed. */
    public static final Instruments NONE = new Instruments(Map.of());

    private final Map<String, Instrument> bySymbol;

    public Instruments(Map<String, Instrument> bySymbol) {
        this.bySymbol = new TreeMap<>(bySymbol);
    }

    /** The instrument of a symbol. */
    public Instrument of(String symbol) {
        Instrument listed = bySymbol.get(symbol);
        return listed != null ? listed : Instrument.aroundTheClock(symbol);
    }
}
