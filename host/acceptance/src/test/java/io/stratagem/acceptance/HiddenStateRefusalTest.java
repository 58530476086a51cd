package io.stratagem.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.Role;
import io.stratagem.api.SignalPlugin;
import io.stratagem.api.StrategyIntent;
import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.feature.FeatureHandle;
import io.stratagem.api.feature.Features;
import io.stratagem.catalog.CatalogReader;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.generation.GenerationBuilder;
import io.stratagem.kernel.generation.PluginHandle;
import io.stratagem.kernel.generation.Strategy;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Hidden state disables the strategies that have it, each under its own name, and nothing else. */
class HiddenStateRefusalTest {
    private static final String CATALOG = """
            schema_version: 1
            seed: 1
            strategies:
              - {strategy_id: good, strategy_type: stateless, version: "1.0.0", symbols: [SPY], timeframe: 1d}
              - {strategy_id: one, strategy_type: counting, version: "1.0.0", symbols: [SPY], timeframe: 1d}
              - {strategy_id: two, strategy_type: counting, version: "1.0.0", symbols: [AAPL], timeframe: 1d}
            """;

    @Test
    void onlyTheStrategiesThatHaveItAreDisabled() {
        Generation generation = new GenerationBuilder((type, version) -> handle(type, true))
                .build(1, new CatalogReader().read("test", CATALOG));

        assertThat(generation.strategies()).extracting(Strategy::id).containsExactly("good");
        assertThat(generation.disabled())
                .extracting(disabled -> disabled.entry().strategyId())
                .containsExactly("one", "two");
        assertThat(generation.disabled())
                .allSatisfy(disabled -> assertThat(disabled.reasons())
                        .singleElement()
                        .satisfies(fault -> {
                            assertThat(fault.code()).isEqualTo(ErrorCode.E_STRAT_HIDDEN_STATE);
                            assertThat(fault.where())
                                    .isEqualTo("strategy " + disabled.entry().strategyId());
                        }));
        assertThat(generation.probes()).containsOnlyKeys("good", "one", "two");
    }

    @Test
    void aPluginWithOneObjectOnlyIsNotProbedAndGoesLive() {
        Generation generation = new GenerationBuilder((type, version) -> handle(type, false))
                .build(1, new CatalogReader().read("test", CATALOG));

        assertThat(generation.disabled()).isEmpty();
        assertThat(generation.probes().values())
                .extracting(probe -> probe.hiddenState().sentence())
                .containsOnly("not probed: there is only one object of this plugin");
    }

    private static PluginHandle handle(String type, boolean canBeMadeAgain) {
        Supplier<SignalPlugin> maker =
                type.equals("counting") ? HiddenStateRefusalTest::counting : HiddenStateRefusalTest::stateless;
        return canBeMadeAgain
                ? new PluginHandle(type, "1.0.0", Role.SIGNAL, type, maker.get(), Set.of(), "", maker::get)
                : new PluginHandle(type, "1.0.0", Role.SIGNAL, type, maker.get(), Set.of(), "");
    }

    private static SignalPlugin stateless() {
        return context -> {
            FeatureHandle change = context.feature(Features.change(1));
            return (vector, state) -> vector.get(change) > 0 ? buy() : StrategyIntent.NONE;
        };
    }

    private static SignalPlugin counting() {
        return context -> {
            FeatureHandle change = context.feature(Features.change(1));
            int[] events = {0};
            return (vector, state) -> ++events[0] % 10 == 0 && vector.get(change) > 0 ? buy() : StrategyIntent.NONE;
        };
    }

    private static StrategyIntent buy() {
        return StrategyIntent.goLong(0.5).notional(1_000).because("rising");
    }
}
