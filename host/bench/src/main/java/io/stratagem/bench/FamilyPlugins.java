package io.stratagem.bench;

import io.stratagem.api.Role;
import io.stratagem.api.StrategyPlugin;
import io.stratagem.kernel.generation.PluginHandle;
import io.stratagem.kernel.generation.PluginLookup;
import io.stratagem.plugins.legacymacdrsi.LegacyMacdRsi;
import io.stratagem.plugins.meanreversion.MeanReversion;
import io.stratagem.plugins.trendmultifactor.TrendMultifactor;
import io.stratagem.plugins.volatilityoverlay.VolatilityOverlay;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The four families straight from the class path: what is measured is the path of an event, not the container. */
final class FamilyPlugins implements PluginLookup {
    static final String VERSION = "1.0.0";

    @Override
    public @Nullable PluginHandle find(String type, String version) {
        return switch (type) {
            case "legacy_macd_rsi" -> handle(type, Role.SIGNAL, new LegacyMacdRsi());
            case "trend_multifactor" -> handle(type, Role.SIGNAL, new TrendMultifactor());
            case "mean_reversion" -> handle(type, Role.SIGNAL, new MeanReversion());
            case "volatility_overlay" -> handle(type, Role.OVERLAY, new VolatilityOverlay());
            default -> null;
        };
    }

    private static PluginHandle handle(String type, Role role, StrategyPlugin plugin) {
        return new PluginHandle(type, VERSION, role, "0".repeat(64), plugin, Set.of(), "");
    }
}
