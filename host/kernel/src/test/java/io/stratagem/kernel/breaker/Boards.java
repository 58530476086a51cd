package io.stratagem.kernel.breaker;

import io.stratagem.api.Role;
import io.stratagem.api.SignalPlugin;
import io.stratagem.api.StrategyIntent;
import io.stratagem.api.Timeframe;
import io.stratagem.catalog.BreakerSettings;
import io.stratagem.catalog.BudgetSettings;
import io.stratagem.catalog.Catalog;
import io.stratagem.catalog.CatalogEntry;
import io.stratagem.catalog.ConflictSettings;
import io.stratagem.catalog.Locations;
import io.stratagem.catalog.OnDisable;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.generation.GenerationBuilder;
import io.stratagem.kernel.generation.PluginHandle;
import io.stratagem.kernel.lane.StopBoard;
import io.stratagem.market.TradingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Boards over strategies that never say anything. */
final class Boards {
    private Boards() {}

    static Generation generation(CatalogEntry... entries) {
        Catalog catalog = new Catalog(Catalog.SCHEMA_VERSION, 0, ConflictSettings.DEFAULT, List.of(entries), "");
        return new GenerationBuilder(Boards::quiet).build(1, catalog);
    }

    private static PluginHandle quiet(String type, String version) {
        SignalPlugin quiet = context -> {
            context.feature("price");
            return (vector, state) -> StrategyIntent.NONE;
        };
        return new PluginHandle(type, version, Role.SIGNAL, "", quiet, Set.of(), "");
    }

    static CatalogEntry entry(String id, String type, String version, BreakerSettings breaker) {
        return new CatalogEntry(
                id,
                type,
                version,
                true,
                TradingMode.PAPER,
                Map.of(),
                List.of("AAA"),
                Timeframe.parse("1d"),
                List.of(),
                0,
                OptionalInt.empty(),
                CatalogEntry.DEFAULT_PRIORITY,
                OptionalLong.empty(),
                List.of(),
                breaker,
                BudgetSettings.DEFAULT,
                List.of(),
                OnDisable.DEFAULT,
                Optional.empty(),
                Locations.madeBy("test"));
    }

    static StopBoard stops(Generation generation) {
        return new StopBoard(generation);
    }
}
