package io.stratagem.kernel.shadow;

import io.stratagem.api.Direction;
import io.stratagem.api.StrategyIntent;
import io.stratagem.api.Timeframe;

/** What two intents have in common once the defaults of their contract are filled in. */
final class Intents {
    private Intents() {}

    /** Whether nobody who acts on them could tell one from the other. */
    static boolean areEqual(StrategyIntent one, StrategyIntent other, Timeframe timeframe) {
        return one.direction() == other.direction()
                && confidence(one) == confidence(other)
                && one.targetNotional() == other.targetNotional()
                && horizon(one, timeframe).equals(horizon(other, timeframe));
    }

    static double confidence(StrategyIntent intent) {
        return intent.direction() == Direction.FLAT ? 1 : intent.confidence();
    }

    static String horizon(StrategyIntent intent, Timeframe timeframe) {
        String horizon = intent.horizon();
        return horizon == null ? timeframe.text() : horizon;
    }
}
