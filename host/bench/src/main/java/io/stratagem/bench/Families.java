package io.stratagem.bench;

import io.stratagem.catalog.CatalogReader;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.generation.GenerationBuilder;
import java.util.List;

/** Generations of the four families with their default parameters. */
final class Families {
    private Families() {}

    /** One entry per family over the same symbols; the overlay covers the other three. */
    static Generation generation(List<String> symbols, String timeframe, String conflictPolicy) {
        return bound(catalog(symbols, timeframe, conflictPolicy));
    }

    /** The same as a catalog. */
    static String catalog(List<String> symbols, String timeframe, String conflictPolicy) {
        String universe = "symbols: [" + String.join(", ", symbols) + "], timeframe: " + timeframe;
        return """
                schema_version: 1
                seed: 1
                conflict: {policy: %2$s}
                strategies:
                  - {strategy_id: trend, strategy_type: trend_multifactor, version: "1.0.0", %1$s}
                  - {strategy_id: reversion, strategy_type: mean_reversion, version: "1.0.0", %1$s}
                  - {strategy_id: legacy, strategy_type: legacy_macd_rsi, version: "1.0.0", %1$s}
                  - {strategy_id: overlay, strategy_type: volatility_overlay, version: "1.0.0", %1$s,
                     applies_to: [trend, reversion, legacy]}
                """.formatted(universe, conflictPolicy);
    }

    /** {@code legacy_macd_rsi} by itself. */
    static Generation legacyAlone(List<String> symbols, String timeframe) {
        return bound("""
                schema_version: 1
                seed: 1
                strategies:
                  - {strategy_id: legacy, strategy_type: legacy_macd_rsi, version: "1.0.0", symbols: [%s], timeframe: %s}
                """.formatted(String.join(", ", symbols), timeframe));
    }

    private static Generation bound(String catalog) {
        Generation generation =
                new GenerationBuilder(new FamilyPlugins()).build(1, new CatalogReader().read("bench", catalog));
        if (!generation.disabled().isEmpty()) {
            throw new IllegalStateException("not everything was bound: " + generation.disabled());
        }
        return generation;
    }
}
