package io.stratagem.kernel.breaker;

import io.stratagem.catalog.BreakerPolicy;
import io.stratagem.catalog.BreakerSettings;
import io.stratagem.catalog.Reenable;
import io.stratagem.kernel.generation.Strategy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What opens the circuits of plugins, by {@link Strategy#faultDomain}: of each limit the most patient that any strategy of the plugin
 * names, so that it never holds a strategy that its own circuit would not.
 */
final class PluginBudget {
    private final Map<String, BreakerSettings> byPlugin = new HashMap<>();

    PluginBudget(List<Strategy> strategies) {
        for (Strategy strategy : strategies) {
            BreakerSettings settings = strategy.entry().breaker();
            if (settings.policy() == BreakerPolicy.STANDARD) {
                byPlugin.merge(strategy.faultDomain(), automatic(settings), PluginBudget::morePatient);
            }
        }
    }

    /** The budget of a plugin; the default for one whose strategies all have the policy legacy, which never feed it. */
    BreakerSettings of(String plugin) {
        return byPlugin.getOrDefault(plugin, BreakerSettings.DEFAULT);
    }

    private static BreakerSettings automatic(BreakerSettings settings) {
        return morePatient(settings, settings);
    }

    private static BreakerSettings morePatient(BreakerSettings one, BreakerSettings other) {
        return new BreakerSettings(
                BreakerPolicy.STANDARD,
                Math.max(one.consecutiveErrors(), other.consecutiveErrors()),
                Math.max(one.errorPercent(), other.errorPercent()),
                Math.max(one.window(), other.window()),
                Math.min(one.cooldownSeconds(), other.cooldownSeconds()),
                Math.min(one.probes(), other.probes()),
                Reenable.AUTOMATIC);
    }
}
