package io.stratagem.bench;

import io.stratagem.kernel.generation.PluginHandle;
import io.stratagem.kernel.generation.PluginLookup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The families as objects that stay until one is replaced, as a bundle of another version would: the same code, to be bound anew. */
final class FreshFamilies implements PluginLookup {
    static final List<String> TYPES =
            List.of("trend_multifactor", "mean_reversion", "legacy_macd_rsi", "volatility_overlay");

    private final FamilyPlugins made = new FamilyPlugins();
    private final Map<String, PluginHandle> current = new HashMap<>();

    /** Replaces one family. */
    void replace(String type) {
        current.remove(type);
    }

    @Override
    public @Nullable PluginHandle find(String type, String version) {
        return current.computeIfAbsent(type, missing -> made.find(missing, version));
    }
}
