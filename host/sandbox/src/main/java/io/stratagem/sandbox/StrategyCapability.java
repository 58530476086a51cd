package io.stratagem.sandbox;

import io.stratagem.api.Role;
import java.util.Objects;

/**
 * One strategy family a bundle provides, as its manifest declares it.
 *
 * @param type lower-case words joined by underscores
 * @param entryClass the binary name of the plugin class
 * @param apiRange the host API versions it runs on; includes this host's
 * @param deprecated why it should no longer be used; empty when it is current
 * @param successor the {@code type@version} to use instead; empty when there is none
 */
public record StrategyCapability(
        String type,
        BundleVersion version,
        Role role,
        String entryClass,
        VersionRange apiRange,
        String deprecated,
        String successor) {
    public StrategyCapability {
        Objects.requireNonNull(type, "type is null");
        Objects.requireNonNull(version, "version is null");
        Objects.requireNonNull(role, "role is null");
        Objects.requireNonNull(entryClass, "entryClass is null");
        Objects.requireNonNull(apiRange, "apiRange is null");
        Objects.requireNonNull(deprecated, "deprecated is null");
        Objects.requireNonNull(successor, "successor is null");
    }

    /** What a catalog names: {@code type@version}. */
    public String id() {
        return type + "@" + version;
    }
}
