package io.stratagem.escape.judge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Provider;
import java.security.Security;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** What a plugin must leave as it was: everything in this process and its directory that a plugin could change and a test can see. */
final class World {
    private static final String HOST_THREADS = "stratagem-";
    private static final long PATIENCE_NANOS = 2_000_000_000L;

    private final Map<String, Object> seen;

    private World(Map<String, Object> seen) {
        this.seen = seen;
    }

    /** The world as it is now. */
    static World look(List<Path> directories) {
        Map<String, Object> seen = new TreeMap<>();
        System.getProperties().forEach((name, value) -> seen.put("property " + name, value));
        for (Locale.Category category : Locale.Category.values()) {
            seen.put("locale " + category, Locale.getDefault(category));
        }
        seen.put("locale", Locale.getDefault());
        seen.put("time zone", TimeZone.getDefault().getID());
        seen.put("System.out", System.identityHashCode(System.out));
        seen.put("System.err", System.identityHashCode(System.err));
        seen.put("System.in", System.identityHashCode(System.in));
        seen.put("interrupt flag", Thread.currentThread().isInterrupted());
        seen.put("default handler", String.valueOf(Thread.getDefaultUncaughtExceptionHandler()));
        seen.put("proxies", System.identityHashCode(ProxySelector.getDefault()));
        seen.put("authenticator", String.valueOf(Authenticator.getDefault()));
        seen.put("cookies", String.valueOf(CookieHandler.getDefault()));
        seen.put("log level", String.valueOf(Logger.getLogger("").getLevel()));
        seen.put("log handlers", Arrays.toString(Logger.getLogger("").getHandlers()));
        for (Provider provider : Security.getProviders()) {
            seen.put("security provider " + provider.getName(), provider.getVersionStr());
        }
        directories.forEach(directory -> files(directory, seen));
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().startsWith(HOST_THREADS))
                .forEach(thread -> seen.put("thread " + thread.threadId() + " " + thread.getName(), "alive"));
        return new World(seen);
    }

    /** What differs from then to now, in words; empty when nothing does. Threads on their way out are waited for. */
    String changesSince(List<Path> directories) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        String changes = changes(look(directories));
        while (!changes.isEmpty() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
            changes = changes(look(directories));
        }
        return changes;
    }

    private String changes(World now) {
        StringBuilder changes = new StringBuilder();
        now.seen.forEach((what, value) -> {
            if (!Objects.equals(seen.get(what), value)) {
                changes.append(seen.containsKey(what) ? "changed: " : "new: ")
                        .append(what)
                        .append("; ");
            }
        });
        seen.keySet().stream()
                .filter(what -> !now.seen.containsKey(what) && !what.startsWith("thread "))
                .forEach(what -> changes.append("gone: ").append(what).append("; "));
        return changes.toString();
    }

    private static void files(Path directory, Map<String, Object> seen) {
        try (Stream<Path> found = Files.walk(directory)) {
            for (Path file : found.toList()) {
                seen.put("file " + directory.relativize(file), Files.isDirectory(file) ? 0L : Files.size(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
