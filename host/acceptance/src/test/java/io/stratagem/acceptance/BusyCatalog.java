package io.stratagem.acceptance;

import io.stratagem.api.FramePlugin;
import io.stratagem.api.SignalPlugin;
import io.stratagem.api.StrategyIntent;
import io.stratagem.api.feature.Features;
import io.stratagem.catalog.ConflictPolicy;
import io.stratagem.catalog.ConflictSettings;
import io.stratagem.kernel.run.RunSettings;
import io.stratagem.plugins.legacymacdrsi.LegacyMacdRsi;
import io.stratagem.plugins.meanreversion.MeanReversion;
import io.stratagem.plugins.trendmultifactor.TrendMultifactor;
import io.stratagem.plugins.volatilityoverlay.VolatilityOverlay;
import io.stratagem.testkit.StrategyHarness;
import io.stratagem.testkit.TestStrategy;

/** Everything at once: a thrower that trips both breakers, limits, a frame strategy, merged intents, an overlay, two timeframes. */
final class BusyCatalog {
    private BusyCatalog() {}

    static StrategyHarness on(int lanes) {
        return StrategyHarness.of(strategies())
                .conflict(new ConflictSettings(ConflictPolicy.NET, true, 2))
                .settings(RunSettings.replay(lanes))
                .seed(7);
    }

    /** All its strategies, of plugin objects made for this call. */
    static TestStrategy[] strategies() {
        return new TestStrategy[] {
            TestStrategy.of("thrower-a", thrower(), WildMarket.SYMBOLS).ofType("thrower"),
            TestStrategy.of("thrower-b", thrower(), "BB", "GG", "JJ").ofType("thrower"),
            TestStrategy.of("crosser", crosser(5), WildMarket.SYMBOLS).maxParallelPositions(2),
            TestStrategy.of("slow-crosser", crosser(20), WildMarket.SYMBOLS)
                    .priority(10)
                    .cooldownSeconds(432_000),
            TestStrategy.of("rank", rank(), WildMarket.SYMBOLS),
            TestStrategy.of("legacy", new LegacyMacdRsi(), WildMarket.SYMBOLS),
            TestStrategy.of("trend", new TrendMultifactor(), WildMarket.SYMBOLS)
                    .param("fast", 5)
                    .param("slow", 20),
            TestStrategy.of("reversion", new MeanReversion(), WildMarket.SYMBOLS)
                    .param("vol_long", 30)
                    .param("regime_n", 0),
            TestStrategy.of("minute-crosser", crosser(10), "AA", "FF").timeframe("1m"),
            TestStrategy.of("overlay", new VolatilityOverlay(), WildMarket.SYMBOLS)
                    .covering("crosser", "trend", "rank", "reversion"),
        };
    }

    /** Whether the overlay covers the strategy at a place of {@link #strategies}, so that it cannot go without the overlay's entry changing. */
    static boolean isCovered(int place) {
        return place == 2 || place == 4 || place == 6 || place == 7;
    }

    /** Whether the trend follower stands at a place of {@link #strategies}. */
    static boolean isTrend(int place) {
        return place == 6;
    }

    /** Throws whenever the price's fraction says so, otherwise draws a random number and sometimes goes long. */
    private static SignalPlugin thrower() {
        return context -> {
            var price = context.feature("price");
            var random = context.random();
            return (vector, state) -> {
                if ((long) (vector.get(price) * 1_000) % 5 < 2) {
                    throw new IllegalStateException("as asked");
                }
                return state.next(random) < 0.2
                        ? StrategyIntent.goLong(state.next(random))
                                .notional(500)
                                .because("drawn")
                        : StrategyIntent.NONE;
            };
        };
    }

    private static SignalPlugin crosser(int length) {
        return context -> {
            var price = context.feature("price");
            var mean = context.feature(Features.sma(length));
            var above = context.flag("above");
            return (vector, state) -> {
                boolean now = vector.get(price) > vector.get(mean);
                if (now == state.get(above)) {
                    return StrategyIntent.NONE;
                }
                state.set(above, now);
                double distance = Math.min(1, Math.abs(vector.get(price) / vector.get(mean) - 1) * 10);
                return now
                        ? StrategyIntent.goLong(distance).notional(1_000).because("above_mean", distance)
                        : StrategyIntent.flat().because("below_mean", distance);
            };
        };
    }

    private static FramePlugin rank() {
        return context -> {
            var change = context.feature(Features.simpleReturn(3));
            var rounds = context.perStrategy().count("rounds");
            return (frame, portfolio, state) -> {
                state.strategy().set(rounds, state.strategy().get(rounds) + 1);
                for (int index = 0; index < frame.size(); index++) {
                    if (frame.isPresent(index)) {
                        double value = frame.vector(index).get(change);
                        if (value > 0.03 && portfolio.openPositions() < 3) {
                            state.emit(
                                    index,
                                    StrategyIntent.goLong(0.5).notional(700).because("rising", value));
                        } else if (value < -0.02 && portfolio.quantity(index) != 0) {
                            state.emit(index, StrategyIntent.flat().because("falling", value));
                        }
                    }
                }
            };
        };
    }
}
