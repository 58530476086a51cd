package io.stratagem.container.watch;

import io.stratagem.container.BundleStore;
import io.stratagem.container.FileVerdict;
import io.stratagem.container.PluginDirectory;
import io.stratagem.sandbox.Admission;
import io.stratagem.sandbox.ManifestAdmission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A plugin directory on the real disk, watched by a clock that moves when it is told to. */
final class WatchedPlace {
    final Path root;
    final Path plugins;
    final BundleStore store;
    final PluginWatch watch;
    private long nowNanos = Long.MAX_VALUE - 1_000_000_000L;

    WatchedPlace(Path root) {
        this(root, new ManifestAdmission(), FileAccess.DISK, new BundleStore(root.resolve("store")));
    }

    WatchedPlace(Path root, Admission admission, FileAccess access, BundleStore store) {
        this.root = root;
        this.plugins = root.resolve("plugins");
        this.store = store;
        createPlugins();
        // by this clock no file has rested yet
        this.watch = new PluginWatch(
                new PluginDirectory(plugins, admission, store),
                WatchTiming.DEFAULT,
                this::nanos,
                () -> Instant.EPOCH,
                access);
    }

    void createPlugins() {
        try {
            Files.createDirectories(plugins);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long nanos() {
        return nowNanos;
    }

    void pass(long millis) {
        nowNanos += TimeUnit.MILLISECONDS.toNanos(millis);
    }

    /** Lets so much time pass, polling as a thread would; the snapshots that came. */
    List<DirectorySnapshot> watchFor(long millis) {
        List<DirectorySnapshot> seen = new ArrayList<>();
        long end = nowNanos + TimeUnit.MILLISECONDS.toNanos(millis);
        watch.poll().ifPresent(seen::add);
        while (end - nowNanos > 0) {
            nowNanos += Math.min(end - nowNanos, Math.max(1, watch.dueInNanos()));
            watch.poll().ifPresent(seen::add);
        }
        return seen;
    }

    /** Lets enough time pass for anything to settle and for every file to be compared anew; what then holds. */
    List<String> settled() {
        watchFor(8_000);
        return sentences(watch.latest().orElseThrow());
    }

    static List<String> sentences(DirectorySnapshot snapshot) {
        return snapshot.verdicts().stream().map(WatchedPlace::sentence).toList();
    }

    private static String sentence(FileVerdict verdict) {
        return switch (verdict) {
            case FileVerdict.Admitted admitted ->
                admitted.fileName() + " admitted "
                        + String.join(",", admitted.bundle().pluginIds());
            case FileVerdict.Refused refused ->
                refused.fileName() + " refused " + refused.faults().getFirst().code();
            case FileVerdict.Waiting waiting ->
                waiting.fileName() + " waiting " + waiting.fault().what();
        };
    }
}
