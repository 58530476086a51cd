package io.stratagem.container;

import io.stratagem.guard.watch.ExpendableThreads;
import io.stratagem.sandbox.ManifestAdmission;
import io.stratagem.sandbox.Sha256;
import io.stratagem.sandbox.Verdict;
import io.stratagem.sandbox.testing.PluginJar;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** A store and a framework in a directory of a test, through which real jars go the whole way. */
final class Workplace implements AutoCloseable {
    final Path directory;
    final BundleStore store;
    final StrategyFramework framework;
    private final AtomicInteger dropped = new AtomicInteger();

    Workplace(Path directory) {
        this(directory, ExpendableThreads.ofThisJvm());
    }

    Workplace(Path directory, ExpendableThreads threads) {
        this.directory = directory;
        this.store = new BundleStore(directory.resolve("store"));
        this.framework = StrategyFramework.start(directory.resolve("cache"), threads);
    }

    /** Admits and stores a jar. */
    StoredBundle stored(PluginJar jar) {
        Path file = jar.writeTo(directory.resolve("dropped" + dropped.incrementAndGet() + ".jar"));
        return switch (new ManifestAdmission().admit(file)) {
            case Verdict.Admitted admitted -> store.put(admitted.bundle());
            case Verdict.Refused refused ->
                throw new AssertionError(refused.faults().toString());
            case Verdict.Waiting waiting ->
                throw new AssertionError(waiting.fault().toString());
        };
    }

    /** Admits, stores and installs a jar. */
    LoadedBundle installed(PluginJar jar) {
        return framework.install(stored(jar));
    }

    /** A jar that reaches the framework as it is, as if admission had been fooled. */
    StoredBundle smuggled(PluginJar jar) {
        StoredBundle innocent = stored(PluginJar.sample());
        Path file = jar.writeTo(directory.resolve("smuggled" + dropped.incrementAndGet() + ".jar"));
        Sha256 digest = Sha256.of(jar.bytes());
        return new StoredBundle(file, digest, digest, innocent.description(), innocent.classNames());
    }

    @Override
    public void close() {
        framework.close();
    }
}
