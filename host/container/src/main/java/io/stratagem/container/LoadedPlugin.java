package io.stratagem.container;

import io.stratagem.api.Role;
import io.stratagem.api.StrategyPlugin;
import io.stratagem.api.error.FaultException;
import io.stratagem.sandbox.MetricDeclaration;
import io.stratagem.sandbox.Sha256;
import io.stratagem.sandbox.StrategyCapability;
import java.util.List;

/**
 * One strategy family in a loaded bundle. Holding it does not keep the bundle loaded; holding the plugin object, or anything made by
 * it, does. Safe for use by several threads.
 */
public final class LoadedPlugin {
    private final LoadedBundle bundle;
    private final StrategyCapability capability;

    LoadedPlugin(LoadedBundle bundle, StrategyCapability capability) {
        this.bundle = bundle;
        this.capability = capability;
    }

    public String type() {
        return capability.type();
    }

    public String version() {
        return capability.version().toString();
    }

    /** {@code type@version}. */
    public String id() {
        return capability.id();
    }

    public Role role() {
        return capability.role();
    }

    /** Why it should no longer be used; empty when it is current. */
    public String deprecated() {
        return capability.deprecated();
    }

    /** The {@code type@version} to use instead; empty when there is none. */
    public String successor() {
        return capability.successor();
    }

    /** The digest of the jar the code came from. */
    public Sha256 artifactDigest() {
        return bundle.stored().artifactDigest();
    }

    public List<MetricDeclaration> metrics() {
        return bundle.stored().description().metricsOf(capability);
    }

    /** The bundle it came with, perhaps together with other plugins. */
    public LoadedBundle bundle() {
        return bundle;
    }

    /**
     * Makes a plugin object. The first call on a bundle initialises all its classes; these and the author's constructor run on an
     * expendable thread.
     *
     * @throws FaultException with {@code E_STRAT_ENTRY_INVALID} if the class does not fit its capability or cannot be made, with {@code
     *     E_STRAT_BUDGET_EXCEEDED} or {@code E_STRAT_STUCK} if the author's code does not come to its end, and with {@code
     *     E_HOST_RESTART} if too many threads are stuck already
     * @throws IllegalStateException if the bundle is being released
     */
    public StrategyPlugin newInstance() {
        try (Lease _ = acquire()) {
            return new EntryClass(bundle.loadedClass(capability.entryClass()), capability)
                    .newInstance(bundle.initialised());
        }
    }

    /**
     * Keeps the bundle loaded until the lease is closed.
     *
     * @throws IllegalStateException if the bundle is being released
     */
    public Lease acquire() {
        return bundle.acquire();
    }
}
