package io.stratagem.app.host;

import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.container.LoadedBundle;
import io.stratagem.container.LoadedPlugin;
import io.stratagem.container.Release;
import io.stratagem.container.StoredBundle;
import io.stratagem.container.StrategyFramework;
import io.stratagem.container.UnloadProof;
import io.stratagem.kernel.generation.PluginHandle;
import io.stratagem.kernel.generation.PluginLookup;
import io.stratagem.sandbox.MetricDeclaration;
import io.stratagem.sandbox.Sha256;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The bundles a generation may use, and those in the framework. A bundle is installed when a catalog entry first names a plugin of it,
 * and stays, with the same plugin objects, as long as a generation uses it. Confined to the thread that builds generations.
 */
public final class BundleShelf implements PluginLookup {
    private final StrategyFramework framework;
    private final Map<Sha256, Shelved> byArtifact = new LinkedHashMap<>();
    private final Map<String, StoredBundle> offered = new TreeMap<>();
    private final List<Fault> faults = new ArrayList<>();

    /** Of bundles that could not be used and were taken out at once. */
    private final List<UnloadProof> unusable = new ArrayList<>();

    /** A loaded bundle and one object of each of its plugins, by {@code type@version}. */
    private record Shelved(LoadedBundle bundle, Map<String, PluginHandle> plugins) {}

    BundleShelf(StrategyFramework framework) {
        this.framework = framework;
    }

    /** Offers exactly these bundles to the next generation that is built; nothing is installed yet. */
    void offer(List<StoredBundle> bundles) {
        offered.clear();
        faults.clear();
        bundles.forEach(stored -> stored.pluginIds().forEach(id -> offered.put(id, stored)));
    }

    private Shelved load(StoredBundle stored) {
        LoadedBundle bundle = framework.install(stored);
        try {
            Map<String, PluginHandle> plugins = new TreeMap<>();
            bundle.plugins().forEach(plugin -> plugins.put(plugin.id(), handle(plugin)));
            return new Shelved(bundle, plugins);
        } catch (FaultException unmade) {
            if (bundle.release(Duration.ZERO) instanceof Release.Released(UnloadProof proof)) {
                unusable.add(proof);
            }
            throw unmade;
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

    /** What kept bundles that were asked for from being loaded, since they were offered. */
    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Everything that can be named in a catalog now, as {@code type@version}. */
    List<String> ids() {
        return List.copyOf(offered.keySet());
    }

    /**
     * Takes bundles out of the framework that no generation uses any more.
     *
     * @param artifacts digests of those that stay
     * @return how to tell whether each is really gone, and each that turned out unusable since the last call
     */
    List<UnloadProof> releaseAllBut(Set<String> artifacts) {
        List<UnloadProof> proofs = new ArrayList<>(unusable);
        unusable.clear();
        for (Sha256 artifact : new LinkedHashSet<>(byArtifact.keySet())) {
            Shelved shelved = byArtifact.get(artifact);
            if (shelved != null && !artifacts.contains(artifact.hex())) {
                byArtifact.remove(artifact);
                if (shelved.bundle().release(Duration.ofSeconds(10)) instanceof Release.Released(UnloadProof proof)) {
                    proofs.add(proof);
                }
            }
        }
        return proofs;
    }

    /** What is in the framework. */
    List<StoredBundle> installed() {
        return byArtifact.values().stream()
                .map(shelved -> shelved.bundle().stored())
                .toList();
    }

    @Override
    public @Nullable PluginHandle find(String type, String version) {
        String id = type + "@" + version;
        StoredBundle stored = offered.get(id);
        if (stored == null) {
            return null;
        }
        try {
            Shelved known = byArtifact.get(stored.artifactDigest());
            Shelved shelved = known == null ? load(stored) : known;
            byArtifact.put(stored.artifactDigest(), shelved);
            return shelved.plugins().get(id);
        } catch (FaultException unloadable) {
            offered.values().removeIf(stored::equals);
            faults.addAll(unloadable.faults());
            return null;
        }
    }
}
