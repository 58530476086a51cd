package io.stratagem.kernel.lane;

import io.stratagem.kernel.generation.Strategy;
import io.stratagem.market.Series;

/**
 * What a strategy would have said last about a symbol, had it run over the history it was made from.
 *
 * @param note the newest intent, with the features it was made from
 * @param eventTimeMillis when
 */
public record Wish(Strategy strategy, Series series, IntentNote note, long eventTimeMillis) {}
