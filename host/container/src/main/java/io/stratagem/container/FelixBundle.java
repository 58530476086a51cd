package io.stratagem.container;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;

/** One bundle as the framework knows it: resolve, load, uninstall. Nothing starts it. */
final class FelixBundle {
    private final Bundle bundle;
    private final FrameworkWiring wiring;
    private final Duration refreshPatience;
    private final Runnable afterwards;

    /**
     * A bundle that is installed.
     *
     * @param afterwards runs once it is uninstalled
     */
    FelixBundle(Bundle bundle, FrameworkWiring wiring, Duration refreshPatience, Runnable afterwards) {
        this.bundle = bundle;
        this.wiring = wiring;
        this.refreshPatience = refreshPatience;
        this.afterwards = afterwards;
    }

    /**
     * Resolves the bundle and returns its class loader.
     *
     * @throws FaultException with {@code E_BUNDLE_RESOLVE} if it cannot be wired
     */
    ClassLoader resolve(String where) {
        boolean resolved = wiring.resolveBundles(List.of(bundle));
        BundleWiring wires = bundle.adapt(BundleWiring.class);
        if (!resolved || wires == null) {
            throw new FaultException(Fault.of(
                    ErrorCode.E_BUNDLE_RESOLVE, where, "it asks for something other than the plugin API and Java 25"));
        }
        return wires.getClassLoader();
    }

    /**
     * Loads every class without initialising it, so that no class is looked for later.
     *
     * @throws FaultException with {@code E_BUNDLE_RESOLVE} for every class that cannot be loaded
     */
    Map<String, Class<?>> load(String where, List<String> binaryNames) {
        Map<String, Class<?>> classes = new TreeMap<>();
        List<Fault> faults = new ArrayList<>();
        for (String name : binaryNames) {
            try {
                classes.put(name, bundle.loadClass(name));
            } catch (ClassNotFoundException | LinkageError e) {
                faults.add(new Fault(
                        ErrorCode.E_BUNDLE_RESOLVE, where + "!" + name, "the class cannot be loaded", e.toString()));
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultException(faults);
        }
        return classes;
    }

    /** Takes the bundle away and lets the framework forget it. */
    void uninstall() {
        try {
            bundle.uninstall();
            afterwards.run();
        } catch (BundleException | IllegalStateException e) {
            throw new FaultException(
                    new Fault(
                            ErrorCode.E_HOST_INTERNAL,
                            bundle.getLocation(),
                            "the framework did not uninstall the bundle",
                            e.toString()),
                    e);
        }
        CountDownLatch refreshed = new CountDownLatch(1);
        wiring.refreshBundles(List.of(bundle), (FrameworkEvent event) -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                refreshed.countDown();
            }
        });
        await(refreshed);
    }

    private void await(CountDownLatch refreshed) {
        try {
            if (!refreshed.await(refreshPatience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new FaultException(Fault.of(
                        ErrorCode.E_HOST_INTERNAL,
                        bundle.getLocation(),
                        "the framework did not refresh within " + refreshPatience));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
