package io.stratagem.app.host;

import io.stratagem.api.StrategyPlugin;
import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.catalog.Catalog;
import io.stratagem.catalog.CatalogReader;
import io.stratagem.catalog.Deployment;
import io.stratagem.catalog.DeploymentReader;
import io.stratagem.catalog.InstrumentsReader;
import io.stratagem.container.BundleStore;
import io.stratagem.container.FileVerdict;
import io.stratagem.container.PinSearch;
import io.stratagem.container.PluginDirectory;
import io.stratagem.container.RememberedAdmission;
import io.stratagem.container.StoredBundle;
import io.stratagem.container.StrategyFramework;
import io.stratagem.container.UnloadProof;
import io.stratagem.guard.Meter;
import io.stratagem.guard.watch.ExpendableThreads;
import io.stratagem.guard.watch.JvmThreadGauge;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.generation.GenerationBuilder;
import io.stratagem.kernel.watch.Supervision;
import io.stratagem.market.Instruments;
import io.stratagem.sandbox.CodeIdentity;
import io.stratagem.sandbox.Sha256;
import io.stratagem.sandbox.StrategyAdmission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A host that is up: the framework runs, every file of the watched directory has a verdict, the catalog is a generation. Owned by the
 * thread that started it.
 */
public final class Host implements AutoCloseable {
    private final StrategyFramework framework;
    private final PluginDirectory directory;
    private final List<FileVerdict> verdicts;
    private final BundleShelf shelf;
    private final GenerationBuilder builder;
    private final CatalogReader catalogs;
    private final Deployment deployment;
    private final BundleStore store;
    private final Instruments instruments;
    private final RunDirectory runDirectory;
    private final Supervision supervision;
    private final StuckThreads stuck;
    private volatile Generation generation;
    private volatile Deployed deployed;

    private Host(
            long number,
            StrategyFramework framework,
            PluginDirectory directory,
            List<FileVerdict> verdicts,
            BundleStore store,
            ExpendableThreads threads,
            HostOptions options,
            CatalogReader catalogs,
            Deployed deployed,
            Deployment deployment,
            Instruments instruments,
            RunDirectory runDirectory,
            StuckThreads stuck) {
        this.stuck = stuck;
        this.framework = framework;
        this.directory = directory;
        this.verdicts = verdicts;
        this.store = store;
        this.catalogs = catalogs;
        this.deployed = deployed;
        this.deployment = deployment;
        this.instruments = instruments;
        this.runDirectory = runDirectory;
        shelf = new BundleShelf(framework);
        shelf.offer(deployed.bundles());
        builder = new GenerationBuilder(
                shelf, threads, new ProbeNotes(options.data().resolve("probes")));
        generation = builder.build(number, deployed.catalog(), deployment.mismatches(deployed.catalog()));
        supervision = new Supervision(new JvmThreadGauge(), threads.abandoned(), Supervision.LOOK_MILLIS);
    }

    /**
     * Brings a host up.
     *
     * @throws FaultException when there is nothing to run: a refused catalog or instruments file, an unusable directory
     */
    public static Host start(HostOptions options) {
        return start(options, null);
    }

    /**
     * Brings a host up where another process ended.
     *
     * @param origin what that process left, or null to begin with what the files say
     * @throws FaultException likewise, and when what was left cannot be had again
     */
    public static Host start(HostOptions options, @Nullable Origin origin) {
        SchemaNotes known = new SchemaNotes(options.data().resolve("documents"));
        CatalogReader catalogs = new CatalogReader(known);
        BiFunction<BundleStore, List<StoredBundle>, Deployed> beginning =
                beginning(options.catalog(), catalogs, origin);
        Instruments instruments = options.instruments() == null
                ? Instruments.NONE
                : new InstrumentsReader(known).read(options.instruments());
        Deployment deployment =
                options.deployment() == null ? Deployment.NONE : new DeploymentReader(known).read(options.deployment());
        requireDirectory(options.plugins());
        RunDirectory runDirectory =
                origin == null ? RunDirectory.next(options.data()) : RunDirectory.again(origin.directory());
        StuckThreads stuck = StuckThreads.open(options.stuck());
        ExpendableThreads threads = new ExpendableThreads(new JvmThreadGauge(), stuck.abandoned());
        StrategyFramework framework = framework(runDirectory, threads, stuck);
        try {
            BundleStore store = new BundleStore(options.data().resolve("store"));
            PluginDirectory directory = new PluginDirectory(options.plugins(), admission(options, store), store);
            List<FileVerdict> verdicts = directory.look();
            Deployed deployed = beginning.apply(store, admitted(verdicts));
            return new Host(
                    origin == null ? 1 : origin.generation(),
                    framework,
                    directory,
                    verdicts,
                    store,
                    threads,
                    options,
                    catalogs,
                    deployed,
                    deployment,
                    instruments,
                    runDirectory,
                    stuck);
        } catch (RuntimeException failed) {
            framework.close();
            stuck.close();
            throw failed;
        }
    }

    private static StrategyFramework framework(
            RunDirectory runDirectory, ExpendableThreads threads, StuckThreads stuck) {
        try {
            return StrategyFramework.start(runDirectory.path().resolve("framework"), threads);
        } catch (RuntimeException failed) {
            stuck.close();
            throw failed;
        }
    }

    /** Faults of the catalog come first: they need no framework. It is read once, since it may change meanwhile. */
    private static BiFunction<BundleStore, List<StoredBundle>, Deployed> beginning(
            Path file, CatalogReader reader, @Nullable Origin origin) {
        if (origin != null) {
            return (store, admitted) -> origin.deployed(store, reader);
        }
        byte[] content = reader.content(file);
        Catalog catalog = reader.read(file.toString(), content);
        return (store, admitted) -> new Deployed(catalog, content, admitted);
    }

    private static List<StoredBundle> admitted(List<FileVerdict> verdicts) {
        List<StoredBundle> bundles = new ArrayList<>();
        for (FileVerdict verdict : verdicts) {
            if (verdict instanceof FileVerdict.Admitted admitted) {
                bundles.add(admitted.bundle());
            }
        }
        return bundles;
    }

    /**
     * The generation that what is deployed now would give, ready to follow the one at work. Runs plugin code on expendable threads; one
     * call at a time, never on a run's thread.
     */
    public Generation build(Deployed next) {
        return build(generation.number() + 1, next, generation);
    }

    /** The same for a generation of any number, ready to follow any other. */
    public Generation build(long number, Deployed next, Generation before) {
        shelf.offer(next.bundles());
        return builder.build(number, next.catalog(), deployment.mismatches(next.catalog()), before, next.promoted());
    }

    /** A bundle that was admitted once, if it is still stored. */
    public Optional<StoredBundle> stored(Sha256 artifact) {
        return store.artifact(artifact);
    }

    /** What kept bundles that {@link #build} asked for from being loaded. */
    public List<Fault> loadFaults() {
        return shelf.faults();
    }

    /** A generation that took over, and what it is made of. */
    public void adopt(Generation next, Deployed from) {
        generation = next;
        deployed = from;
    }

    /** Takes bundles out of the framework that the generation at work does not use; how to tell whether each is gone. */
    public List<UnloadProof> releaseUnused() {
        Set<String> used = new HashSet<>();
        generation.strategies().forEach(strategy -> used.add(strategy.plugin().artifactDigest()));
        return shelf.releaseAllBut(used);
    }

    /** Looks for what pins bundles that were taken out; on the thread that calls {@link #build}. */
    public PinSearch pinSearch() {
        return new PinSearch(shelf.installed(), stuck.abandoned().running());
    }

    /** What the generation at work is made of. */
    public Deployed deployed() {
        return deployed;
    }

    /** The bundles of the generation at work, from the store. */
    public List<StoredBundle> runningBundles() {
        Set<String> used = new HashSet<>();
        generation.strategies().forEach(strategy -> used.add(strategy.plugin().artifactDigest()));
        return store.bundles().stream()
                .filter(bundle -> used.contains(bundle.artifactDigest().hex()))
                .toList();
    }

    /** Reads further catalogs. Thread-safe. */
    public CatalogReader catalogs() {
        return catalogs;
    }

    /** The watched directory. */
    public PluginDirectory directory() {
        return directory;
    }

    private static RememberedAdmission admission(HostOptions options, BundleStore store) {
        String judge = CodeIdentity.of(List.of(StrategyAdmission.class, Meter.class, StrategyPlugin.class));
        return new RememberedAdmission(
                StrategyAdmission::jdk25, judge, store, options.data().resolve("admissions"));
    }

    private static void requireDirectory(Path plugins) {
        try {
            Files.createDirectories(plugins);
        } catch (IOException unusable) {
            throw new FaultException(
                    new Fault(
                            ErrorCode.E_CFG_STORAGE,
                            plugins.toString(),
                            "the plugin directory cannot be used",
                            "" + unusable),
                    unusable);
        }
    }

    /** What was decided about every file when the host came up. */
    public List<FileVerdict> verdicts() {
        return verdicts;
    }

    /** What is decided about every file now. */
    public List<FileVerdict> lookAgain() {
        return directory.look();
    }

    /** Everything that was refused, or waits for somebody: files, bundles that could not be loaded, and entries that are disabled for a reason. */
    public List<Fault> refusals() {
        List<Fault> refusals = new ArrayList<>(shelf.faults());
        verdicts.stream().filter(FileVerdict::needsAction).forEach(verdict -> refusals.addAll(verdict.faults()));
        generation.disabled().forEach(disabled -> refusals.addAll(disabled.reasons()));
        return refusals;
    }

    /** Everything a catalog may name, as {@code type@version}. */
    public List<String> pluginIds() {
        return shelf.ids();
    }

    /** The generation at work. */
    public Generation generation() {
        return generation;
    }

    /** The instruments. */
    public Instruments instruments() {
        return instruments;
    }

    /** How evaluations are watched; threads given up are counted for the whole host. */
    public Supervision supervision() {
        return supervision;
    }

    /** Where this host writes. */
    public RunDirectory runDirectory() {
        return runDirectory;
    }

    /** Stops the framework and its threads; called when no run is going on. */
    @Override
    public void close() {
        framework.close();
        stuck.close();
        runDirectory.discard("framework");
        runDirectory.discardUnused();
    }
}
