package io.stratagem.container;

import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.guard.watch.ExpendableThreads;
import io.stratagem.sandbox.StrategyCapability;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A bundle in the framework: resolved, never started, every class loaded, and none initialised before the first plugin is made.
 *
 * <p>Leases keep it there. {@link #release} gives out no more, waits for those that are out, and then takes the bundle away; a release
 * that ran out of patience may be called again. Safe for use by several threads.
 */
public final class LoadedBundle {
    private final StoredBundle stored;
    private final FelixBundle felix;
    private final WeakReference<ClassLoader> loader;
    private final List<LoadedPlugin> plugins;
    private final LeaseCounter leases = new LeaseCounter();
    private final ClassInitialiser initialiser;
    private @Nullable Map<String, Class<?>> classes;

    LoadedBundle(
            StoredBundle stored,
            FelixBundle felix,
            Map<String, Class<?>> classes,
            ClassLoader loader,
            ExpendableThreads threads) {
        initialiser = new ClassInitialiser(String.join(",", stored.pluginIds()), threads);
        this.stored = stored;
        this.felix = felix;
        this.classes = Map.copyOf(classes);
        this.loader = new WeakReference<>(loader);
        List<LoadedPlugin> made = new ArrayList<>();
        for (StrategyCapability capability : stored.description().strategies()) {
            made.add(new LoadedPlugin(this, capability));
        }
        this.plugins = List.copyOf(made);
    }

    /** What it was installed from. */
    public StoredBundle stored() {
        return stored;
    }

    /** At least one, by type. */
    public List<LoadedPlugin> plugins() {
        return plugins;
    }

    /** How many leases are out. */
    public int leases() {
        return leases.out();
    }

    /**
     * Keeps the bundle loaded until the lease is closed.
     *
     * @throws IllegalStateException if the bundle is being released
     */
    public Lease acquire() {
        return leases.acquire(stored.pluginIds().toString());
    }

    /**
     * Gives out no more leases, waits for those that are out, then uninstalls the bundle and refreshes the framework.
     *
     * @param patience the longest wait for leases; zero asks without waiting
     */
    public Release release(Duration patience) {
        leases.close();
        if (!leases.awaitDrained(patience)) {
            return new Release.StillLeased(leases.out());
        }
        synchronized (this) {
            if (classes != null) {
                classes = null;
                felix.uninstall();
            }
        }
        return new Release.Released(new UnloadProof(loader, stored));
    }

    /** Every entry class that does not fit its capability is named. */
    void checkEntries() {
        List<Fault> faults = new ArrayList<>();
        for (StrategyCapability capability : stored.description().strategies()) {
            faults.addAll(new EntryClass(loadedClass(capability.entryClass()), capability).faults());
        }
        if (!faults.isEmpty()) {
            throw new FaultException(faults);
        }
    }

    /** The bundle's initialiser, when it has initialised every class. */
    ClassInitialiser initialised() {
        initialiser.initialise(allClasses());
        return initialiser;
    }

    private synchronized List<Class<?>> allClasses() {
        return classes == null ? List.of() : List.copyOf(new TreeMap<>(classes).values());
    }

    synchronized Class<?> loadedClass(String binaryName) {
        Class<?> found = classes == null ? null : classes.get(binaryName);
        if (found == null) {
            throw new IllegalStateException(binaryName + " is not loaded");
        }
        return found;
    }
}
