package io.stratagem.kernel.generation;

import io.stratagem.api.Role;
import io.stratagem.api.SignalPlugin;
import io.stratagem.api.StrategyIntent;
import io.stratagem.api.StrategyPlugin;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A loaded plugin as a generation uses it.
 *
 * @param version the version its capability says, as the catalog spells it
 * @param artifactDigest SHA-256 of the installed jar, lower-case hex
 * @param metrics names of the declared custom metrics
 * @param deprecation a sentence when the family should no longer be used; empty otherwise
 * @param fresh makes another plugin object of the same bundle, running the author's constructor; null where there is only this one,
 *     which cannot be probed for hidden state
 */
public record PluginHandle(
        String type,
        String version,
        Role role,
        String artifactDigest,
        StrategyPlugin plugin,
        Set<String> metrics,
        String deprecation,
        @Nullable Supplier<StrategyPlugin> fresh) {
    public PluginHandle {
        metrics = Set.copyOf(metrics);
    }

    /** A plugin of which there is only this object. */
    public PluginHandle(
            String type,
            String version,
            Role role,
            String artifactDigest,
            StrategyPlugin plugin,
            Set<String> metrics,
            String deprecation) {
        this(type, version, role, artifactDigest, plugin, metrics, deprecation, null);
    }

    /** {@code type@version}. */
    public String id() {
        return type + "@" + version;
    }

    /** The same as a name: nothing of the author's is kept by it. */
    public PluginHandle withoutCode() {
        return new PluginHandle(type, version, role, artifactDigest, NOBODY, metrics, deprecation);
    }

    private static final SignalPlugin NOBODY = context -> (vector, state) -> StrategyIntent.NONE;
}
