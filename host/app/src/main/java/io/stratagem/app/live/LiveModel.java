package io.stratagem.app.live;

import java.util.List;
import java.util.Objects;

/**
 * Everything the live view shows at one moment. A run publishes a new one a few times a second; nothing in it changes.
 *
 * @param phase where the run stands
 * @param date date, or date and time, of the epoch being played, as it shall be read; empty before the first
 * @param barsPlayed bars played so far
 * @param barsTotal bars there will be; 0 when that is not known
 * @param barsPerSecond current speed in bars per second of wall time
 * @param symbols one view per symbol, in the order they are drawn
 * @param strategies one row per strategy, in the order they are drawn
 * @param messages what a person must hear, newest last, such as the verdict on a dropped jar
 */
public record LiveModel(
        RunPhase phase,
        String date,
        long barsPlayed,
        long barsTotal,
        double barsPerSecond,
        List<SymbolView> symbols,
        List<StrategyRow> strategies,
        List<String> messages) {
    public LiveModel {
        Objects.requireNonNull(phase, "phase is null");
        Objects.requireNonNull(date, "date is null");
        symbols = List.copyOf(symbols);
        strategies = List.copyOf(strategies);
        messages = List.copyOf(messages);
    }
}
