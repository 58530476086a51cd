package io.stratagem.app.host;

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
import io.stratagem.container.PluginDirectory;
import io.stratagem.container.StrategyFramework;
import io.stratagem.guard.watch.ExpendableThreads;
import io.stratagem.guard.watch.JvmThreadGauge;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.generation.GenerationBuilder;
import io.stratagem.kernel.watch.Supervision;
import io.stratagem.market.Instruments;
import io.stratagem.sandbox.StrategyAdmission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A host that is up: the framework runs, every file of the watched directory has a verdict, the catalog is a generation. Owned by the
 * thread that started it.
 */
public final class Host implements AutoCloseable {
    private final StrategyFramework framework;
    private final PluginDirectory directory;
    private final List<FileVerdict> verdicts;
    private final LoadedPlugins plugins;
    private final Generation generation;
    private final Instruments instruments;
    private final RunDirectory runDirectory;
    private final Supervision supervision;
    private final StuckThreads stuck;

    private Host(
            StrategyFramework framework,
            PluginDirectory directory,
            List<FileVerdict> verdicts,
            LoadedPlugins plugins,
            Generation generation,
            Instruments instruments,
            RunDirectory runDirectory,
            Supervision supervision,
            StuckThreads stuck) {
        this.supervision = supervision;
        this.stuck = stuck;
        this.framework = framework;
        this.directory = directory;
        this.verdicts = verdicts;
        this.plugins = plugins;
        this.generation = generation;
        this.instruments = instruments;
        this.runDirectory = runDirectory;
    }

    /**
     * Brings a host up.
     *
     * @throws FaultException when there is nothing to run: a refused catalog or instruments file, an unusable directory
     */
    public static Host start(HostOptions options) {
        Catalog catalog = new CatalogReader().read(options.catalog());
        Instruments instruments =
                options.instruments() == null ? Instruments.NONE : new InstrumentsReader().read(options.instruments());
        Deployment deployment =
                options.deployment() == null ? Deployment.NONE : new DeploymentReader().read(options.deployment());
        requireDirectory(options.plugins());
        RunDirectory runDirectory = RunDirectory.next(options.data());
        StuckThreads stuck = StuckThreads.open(options.stuck());
        ExpendableThreads threads = new ExpendableThreads(new JvmThreadGauge(), stuck.abandoned());
        StrategyFramework framework = framework(runDirectory, threads, stuck);
        try {
            BundleStore store = new BundleStore(options.data().resolve("store"));
            PluginDirectory directory = new PluginDirectory(options.plugins(), StrategyAdmission.jdk25(), store);
            List<FileVerdict> verdicts = directory.look();
            LoadedPlugins plugins = new LoadedPlugins(framework, verdicts);
            Generation generation =
                    new GenerationBuilder(plugins, threads).build(1, catalog, deployment.mismatches(catalog));
            Supervision supervision =
                    new Supervision(new JvmThreadGauge(), threads.abandoned(), Supervision.LOOK_MILLIS);
            return new Host(
                    framework,
                    directory,
                    verdicts,
                    plugins,
                    generation,
                    instruments,
                    runDirectory,
                    supervision,
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

    /** What is decided about every file now; what was not there before goes live at the next start. */
    public List<FileVerdict> lookAgain() {
        return directory.look();
    }

    /** Everything that was refused: files, bundles that could not be loaded, and entries that are disabled for a reason. */
    public List<Fault> refusals() {
        List<Fault> refusals = new ArrayList<>(plugins.faults());
        verdicts.stream()
                .filter(FileVerdict.Refused.class::isInstance)
                .forEach(verdict -> refusals.addAll(verdict.faults()));
        generation.disabled().forEach(disabled -> refusals.addAll(disabled.reasons()));
        return refusals;
    }

    /** Everything a catalog may name, as {@code type@version}. */
    public List<String> pluginIds() {
        return plugins.ids();
    }

    /** The running generation. */
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
