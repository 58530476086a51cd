package io.stratagem.app.verify;

import io.stratagem.container.BundleStore;
import io.stratagem.container.LoadedBundle;
import io.stratagem.container.StrategyFramework;
import io.stratagem.guard.watch.ExpendableThreads;
import io.stratagem.sandbox.AdmittedBundle;
import io.stratagem.sandbox.Inspection;
import io.stratagem.sandbox.StrategyAdmission;
import io.stratagem.sandbox.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Examines one jar after another as a host would, in a framework of its own whose files are in a directory that may be deleted
 * afterwards. Used by one thread.
 */
public final class JarExamination implements AutoCloseable {
    private final StrategyAdmission admission = StrategyAdmission.jdk25();
    private final ExpendableThreads threads = ExpendableThreads.ofThisJvm();
    private final PluginInterview interview = new PluginInterview(threads);
    private final Path scratch;
    private final StrategyFramework framework;
    private int examined;

    /** With a framework below this directory. */
    public JarExamination(Path scratch) {
        this.scratch = scratch;
        this.framework = StrategyFramework.start(scratch.resolve("framework"), threads);
    }

    /** Everything about one file. */
    public JarReport examine(Path jar) {
        Inspection inspection = admission.inspect(jar);
        List<PluginWords> plugins =
                inspection.verdict() instanceof Verdict.Admitted admitted ? interviewed(admitted.bundle()) : List.of();
        return new JarReport(jar.toString(), size(jar), inspection, plugins);
    }

    /** Each file has a store of its own: two forms of one version may be compared. */
    private List<PluginWords> interviewed(AdmittedBundle admitted) {
        BundleStore store = new BundleStore(scratch.resolve("store" + examined++));
        LoadedBundle loaded = framework.install(store.put(admitted));
        try {
            return loaded.plugins().stream().map(interview::interview).toList();
        } finally {
            loaded.release(Duration.ZERO);
        }
    }

    private static long size(Path jar) {
        try {
            return Files.size(jar);
        } catch (IOException unreadable) {
            return -1;
        }
    }

    @Override
    public void close() {
        framework.close();
    }
}
