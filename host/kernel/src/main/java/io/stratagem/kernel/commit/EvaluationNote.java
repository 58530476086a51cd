package io.stratagem.kernel.commit;

import io.stratagem.evaluation.PluginError;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.market.Series;
import org.jspecify.annotations.Nullable;

/**
 * One evaluation of the epoch being decided, for the breakers.
 *
 * @param symbol empty for a frame strategy, whose evaluation belongs to no one symbol
 * @param error what went wrong, or null
 */
record EvaluationNote(
        Strategy strategy,
        String symbol,
        int eventOrder,
        @Nullable Series series,
        @Nullable PluginError error) {}
