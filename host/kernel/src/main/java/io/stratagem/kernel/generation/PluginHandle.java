package io.stratagem.kernel.generation;

import io.stratagem.api.Role;
import io.stratagem.api.StrategyPlugin;
import java.util.Set;

/**
 * A loaded plugin as a generation uses it.
 *
 * @param version the bundle's version, as the catalog spells it
 * @param artifactDigest SHA-256 of the installed jar, lower-case hex
 * @param metrics names of the declared custom metrics
 * @param deprecation a sentence when the family should no longer be used; empty otherwise
 */
public record PluginHandle(
        String type,
        String version,
        Role role,
        String artifactDigest,
        StrategyPlugin plugin,
        Set<String> metrics,
        String deprecation) {
    public PluginHandle {
        metrics = Set.copyOf(metrics);
    }

    /** {@code type@version}. */
    public String id() {
        return type + "@" + version;
    }
}
