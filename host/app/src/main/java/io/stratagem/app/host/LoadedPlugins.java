package io.stratagem.app.host;

import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.container.FileVerdict;
import io.stratagem.container.LoadedBundle;
import io.stratagem.container.LoadedPlugin;
import io.stratagem.container.StrategyFramework;
import io.stratagem.kernel.generation.PluginHandle;
import io.stratagem.kernel.generation.PluginLookup;
import io.stratagem.sandbox.MetricDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The plugins of every admitted file, installed in the framework and made once each. */
final class LoadedPlugins implements PluginLookup {
    private final Map<String, PluginHandle> byId = new TreeMap<>();
    private final List<Fault> faults = new ArrayList<>();

    LoadedPlugins(StrategyFramework framework, List<FileVerdict> verdicts) {
        for (FileVerdict verdict : verdicts) {
            if (verdict instanceof FileVerdict.Admitted admitted) {
                try {
                    LoadedBundle bundle = framework.install(admitted.bundle());
                    bundle.plugins().forEach(plugin -> byId.put(plugin.id(), handle(plugin)));
                } catch (FaultException unusable) {
                    faults.addAll(unusable.faults());
                }
            }
        }
    }

    private static PluginHandle handle(LoadedPlugin plugin) {
        String successor = plugin.successor().isEmpty() ? "" : "; use " + plugin.successor();
        return new PluginHandle(
                plugin.type(),
                plugin.version(),
                plugin.role(),
                plugin.artifactDigest().toString(),
                plugin.newInstance(),
                plugin.metrics().stream().map(MetricDeclaration::name).collect(Collectors.toSet()),
                plugin.deprecated().isEmpty() ? "" : plugin.deprecated() + successor,
                plugin::newInstance);
    }

    /** What kept admitted bundles from being loaded. */
    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Everything that can be named in a catalog, as {@code type@version}. */
    List<String> ids() {
        return List.copyOf(byId.keySet());
    }

    @Override
    public @Nullable PluginHandle find(String type, String version) {
        return byId.get(type + "@" + version);
    }
}
