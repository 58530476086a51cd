package io.stratagem.sandbox;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the host knows of a bundle without loading a class of it.
 *
 * @param imports the API packages it is wired to; every range includes this host's version
 * @param javaVersion the Java release it asks for
 * @param strategies at least one, by type
 * @param metrics in the order of the manifest
 */
public record BundleDescription(
        String symbolicName,
        BundleVersion version,
        SortedMap<String, VersionRange> imports,
        int javaVersion,
        List<StrategyCapability> strategies,
        List<MetricDeclaration> metrics) {
    public BundleDescription {
        imports = Collections.unmodifiableSortedMap(new TreeMap<>(imports));
        strategies = List.copyOf(strategies);
        metrics = List.copyOf(metrics);
    }

    /** The same without the import of a package. */
    BundleDescription withoutImport(String packageName) {
        SortedMap<String, VersionRange> others = new TreeMap<>(imports);
        others.remove(packageName);
        return new BundleDescription(symbolicName, version, others, javaVersion, strategies, metrics);
    }

    /** The metrics of one strategy. */
    public List<MetricDeclaration> metricsOf(StrategyCapability strategy) {
        return metrics.stream()
                .filter(metric -> metric.entryClass().equals(strategy.entryClass()))
                .toList();
    }
}
