package io.stratagem.container;

import io.stratagem.sandbox.HostApi;
import java.util.Collection;
import org.osgi.framework.hooks.resolver.ResolverHook;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/**
 * Wires bundles to the packages of the plugin API and of the guard, from the host, and to the Java release; to nothing else, whatever they ask for and whoever
 * offers it. The second line behind admission.
 */
final class ApiOnlyWiring implements ResolverHookFactory, ResolverHook {
    private static final long SYSTEM_BUNDLE = 0;

    private final HostApi api;

    ApiOnlyWiring(HostApi api) {
        this.api = api;
    }

    @Override
    public ResolverHook begin(Collection<BundleRevision> triggers) {
        return this;
    }

    @Override
    public void filterMatches(BundleRequirement requirement, Collection<BundleCapability> candidates) {
        if (requirement.getRevision().getBundle().getBundleId() != SYSTEM_BUNDLE) {
            candidates.removeIf(candidate -> !isAllowed(candidate));
        }
    }

    private boolean isAllowed(BundleCapability candidate) {
        if (candidate.getRevision().getBundle().getBundleId() != SYSTEM_BUNDLE) {
            return false;
        }
        return switch (candidate.getNamespace()) {
            case PackageNamespace.PACKAGE_NAMESPACE ->
                candidate.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE) instanceof String name
                        && api.packages().containsKey(name);
            case ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE -> true;
            default -> false;
        };
    }

    @Override
    public void filterResolvable(Collection<BundleRevision> candidates) {}

    @Override
    public void filterSingletonCollisions(BundleCapability singleton, Collection<BundleCapability> collisions) {}

    @Override
    public void end() {}
}
