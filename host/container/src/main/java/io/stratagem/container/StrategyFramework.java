package io.stratagem.container;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.guard.watch.ExpendableThreads;
import io.stratagem.sandbox.HostApi;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * The embedded framework. Its system bundle exports the packages of the plugin API and nothing else, so a strategy bundle can be wired
 * to those and to nothing of the host.
 *
 * <p>Its threads are not daemons: whoever starts it closes it, also when starting what comes after it failed. Safe for use by several
 * threads.
 */
public final class StrategyFramework implements AutoCloseable {
    private static final String EXTENSIONS_DISABLED = "felix.extensions.disable";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Framework felix;
    private final ExpendableThreads threads;
    private final AdmittedClasses classes = new AdmittedClasses();
    private final AtomicLong installed = new AtomicLong();

    private StrategyFramework(Framework felix, ExpendableThreads threads) {
        this.felix = felix;
        this.threads = threads;
    }

    /** Starts an empty framework whose threads for plugin code are counted for themselves; see {@link #start(Path, ExpendableThreads)}. */
    public static StrategyFramework start(Path cache) {
        return start(cache, ExpendableThreads.ofThisJvm());
    }

    /**
     * Starts an empty framework.
     *
     * @param cache a directory of its own, emptied first
     * @param threads run class initialisers and constructors of plugins
     * @throws FaultException with {@code E_CFG_OPTION} if this JVM lets bundles extend the framework, or with {@code E_CFG_STORAGE} if
     *     the framework cannot start there
     */
    public static StrategyFramework start(Path cache, ExpendableThreads threads) {
        if (!"true".equals(System.getProperty(EXTENSIONS_DISABLED))) {
            throw new FaultException(new Fault(
                    ErrorCode.E_CFG_OPTION,
                    "-D" + EXTENSIONS_DISABLED,
                    "the JVM must be started with -D" + EXTENSIONS_DISABLED + "=true; setting it later comes too late",
                    String.valueOf(System.getProperty(EXTENSIONS_DISABLED))));
        }
        requireWritable(cache);
        Framework felix = new FrameworkFactory().newFramework(configuration(cache));
        StrategyFramework framework = new StrategyFramework(felix, threads);
        try {
            felix.init();
            felix.getBundleContext()
                    .registerService(ResolverHookFactory.class, new ApiOnlyWiring(HostApi.CURRENT.withGuard()), null);
            felix.getBundleContext().registerService(WeavingHook.class, framework.classes, null);
            felix.start();
            return framework;
        } catch (BundleException e) {
            framework.close();
            throw new FaultException(
                    new Fault(ErrorCode.E_CFG_STORAGE, cache.toString(), "the framework cannot start", e.toString()),
                    e);
        }
    }

    /**
     * Installs a bundle from the store, wires it and loads every class of it; nothing of it runs. Every call makes a bundle of its own
     * with classes of its own, also for the same content: sharing is the caller's decision.
     *
     * @throws FaultException with {@code E_BUNDLE_UNREADABLE} if the stored file is damaged, with {@code E_BUNDLE_RESOLVE} if the
     *     framework cannot install, wire or load it, or with {@code E_STRAT_ENTRY_INVALID} if an entry class does not fit its capability;
     *     then nothing is left behind
     */
    public LoadedBundle install(StoredBundle stored) {
        String where = String.join(",", stored.pluginIds());
        byte[] jar = stored.read();
        String location = "store:" + stored.artifactDigest() + "#" + installed.incrementAndGet();
        classes.expect(location, jar);
        FelixBundle bundle = install(where, location, jar);
        try {
            ClassLoader loader = bundle.resolve(where);
            Map<String, Class<?>> loadedClasses = bundle.load(where, stored.classNames());
            requireCompared(where, location);
            LoadedBundle loaded = new LoadedBundle(stored, bundle, loadedClasses, loader, threads);
            loaded.checkEntries();
            return loaded;
        } catch (FaultException e) {
            bundle.uninstall();
            throw e;
        }
    }

    /** A framework that had dropped the hook would load classes unasked. */
    private void requireCompared(String where, String location) {
        SortedSet<String> unseen = classes.unseen(location);
        if (!unseen.isEmpty()) {
            throw new FaultException(new Fault(
                    ErrorCode.E_BUNDLE_RESOLVE,
                    where,
                    "classes were loaded without being compared with what admission wrote",
                    String.join(",", unseen)));
        }
    }

    private FelixBundle install(String where, String location, byte[] jar) {
        try {
            Bundle bundle = felix.getBundleContext().installBundle(location, new ByteArrayInputStream(jar));
            return new FelixBundle(
                    bundle, felix.adapt(FrameworkWiring.class), PATIENCE, () -> classes.forget(location));
        } catch (BundleException | IllegalStateException e) {
            classes.forget(location);
            throw new FaultException(
                    new Fault(
                            ErrorCode.E_BUNDLE_RESOLVE,
                            where,
                            "the framework does not install the bundle",
                            e.toString()),
                    e);
        }
    }

    /** How many bundles it holds beside its own. */
    public int size() {
        return felix.getBundleContext().getBundles().length - 1;
    }

    /** The packages a bundle can be wired to, as the framework itself lists them. */
    SortedSet<String> exportedPackages() {
        SortedSet<String> names = new TreeSet<>();
        for (BundleCapability offered :
                felix.adapt(BundleWiring.class).getCapabilities(PackageNamespace.PACKAGE_NAMESPACE)) {
            names.add(String.valueOf(offered.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)));
        }
        return names;
    }

    /** Stops the framework and waits for its threads to end. Bundles that are still loaded are gone with it. */
    @Override
    public void close() {
        try {
            felix.stop();
            FrameworkEvent event = felix.waitForStop(PATIENCE.toMillis());
            if (event.getType() == FrameworkEvent.WAIT_TIMEDOUT) {
                throw new FaultException(
                        Fault.of(ErrorCode.E_HOST_INTERNAL, "framework", "it did not stop within " + PATIENCE));
            }
        } catch (BundleException e) {
            throw new FaultException(
                    new Fault(ErrorCode.E_HOST_INTERNAL, "framework", "it did not stop", e.toString()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asked beforehand, because a framework whose storage fails leaves a thread that nobody can stop. */
    private static void requireWritable(Path cache) {
        try {
            Files.createDirectories(cache);
            Files.delete(Files.createTempFile(cache, "probe", ".tmp"));
        } catch (IOException e) {
            throw new FaultException(
                    new Fault(
                            ErrorCode.E_CFG_STORAGE,
                            cache.toString(),
                            "the framework needs a directory it can write to",
                            e.toString()),
                    e);
        }
    }

    private static Map<String, Object> configuration(Path cache) {
        Map<String, Object> configuration = new HashMap<>();
        configuration.put(Constants.FRAMEWORK_STORAGE, cache.toString());
        configuration.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        configuration.put(Constants.FRAMEWORK_SYSTEMPACKAGES, exports());
        configuration.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, "");
        configuration.put(Constants.FRAMEWORK_BOOTDELEGATION, "");
        // A content may be loaded anew while the bundle it replaces is still being drained.
        configuration.put(Constants.FRAMEWORK_BSNVERSION, Constants.FRAMEWORK_BSNVERSION_MULTIPLE);
        // Its threads would outlive the framework by a minute.
        configuration.put("felix.resolver.parallelism", "1");
        configuration.put("felix.bootdelegation.implicit", "false");
        configuration.put("felix.service.urlhandlers", "false");
        configuration.put("felix.log.logger", new FrameworkLog());
        return configuration;
    }

    private static String exports() {
        return HostApi.CURRENT.withGuard().packages().entrySet().stream()
                .map(entry -> entry.getKey() + ";version=\"" + entry.getValue() + "\"")
                .collect(Collectors.joining(","));
    }
}
