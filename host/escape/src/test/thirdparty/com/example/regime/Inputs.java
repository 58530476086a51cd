package com.example.regime;

import io.stratagem.api.FeatureVector;
import io.stratagem.api.StrategyContext;
import io.stratagem.api.StrategyState;
import io.stratagem.api.feature.FeatureHandle;
import io.stratagem.api.feature.Features;
import io.stratagem.api.observe.Observable;
import io.stratagem.api.state.ChoiceSlot;
import io.stratagem.api.state.CountSlot;
import io.stratagem.api.state.FeatureWindow;
import io.stratagem.api.state.NumberSlot;
import java.util.stream.IntStream;

/** Everything the strategy reads and remembers. */
record Inputs(
        FeatureHandle price,
        FeatureHandle fast,
        FeatureHandle slow,
        FeatureHandle range,
        FeatureHandle strength,
        FeatureWindow prices,
        ChoiceSlot<Stance> stance,
        NumberSlot entered,
        CountSlot held,
        Observable score) {
    static Inputs of(StrategyContext context, Settings settings) {
        FeatureHandle price = context.feature("price");
        return new Inputs(
                price,
                context.feature(Features.ema(settings.fast())),
                context.feature(Features.ema(settings.slow())),
                context.feature(Features.atr(14)),
                context.feature("rsi14"),
                context.window(price, settings.lookback()),
                context.choice("stance", Stance.NONE, "what it holds in mind"),
                context.number("entered", 0, "the price it entered at"),
                context.count("held", 0, "bars since then"),
                context.observable("score"));
    }

    /** What the market looks like at one event. */
    Market market(FeatureVector vector, StrategyState state) {
        Statistics statistics = Statistics.of(IntStream.range(1, prices.length())
                .mapToDouble(bar -> state.ago(prices, bar))
                .filter(Double::isFinite));
        return new Market(
                vector.get(price),
                vector.get(fast),
                vector.get(slow),
                vector.get(range),
                vector.get(strength),
                statistics,
                TradingDay.ofEventTime(vector.eventTimeMillis()));
    }
}
