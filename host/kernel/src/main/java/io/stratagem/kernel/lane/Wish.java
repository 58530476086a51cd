package io.stratagem.kernel.lane;

import io.stratagem.api.StrategyIntent;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.market.Series;

/**
 * What a strategy would have said last about a symbol, had it run over the history it was made from; or did say, as a candidate before it
 * was promoted.
 *
 * @param note the newest intent, with the features it was made from
 * @param eventTimeMillis when
 */
public record Wish(Strategy strategy, Series series, IntentNote note, long eventTimeMillis) {
    /** The wish of who never spoke about the symbol, and so would hold nothing. */
    public static Wish ofNothing(Strategy strategy, Series series, long eventTimeMillis) {
        IntentNote note = IntentNote.ofNoEvent(strategy, StrategyIntent.flat().because("never_spoke"));
        return new Wish(strategy, series, note, eventTimeMillis);
    }
}
