package io.stratagem.app;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the watched files in a few lines, independent of the host's own code: what runs once everything has settled.
 *
 * <p>A jar is offered while its file is there, unless its version was bound to other content before; what runs stays offered. A catalog
 * that is refused changes nothing; of one that is accepted, every entry runs whose plugin is offered.
 */
final class DeploymentModel {
    private final Map<String, Content> files = new TreeMap<>();
    private final Map<String, Jar> bound = new HashMap<>();
    private Map<String, Entry> running = new TreeMap<>();
    private @Nullable Map<String, Entry> wanted = new TreeMap<>();

    /** What a file in the plugin directory holds. */
    sealed interface Content permits Jar, Junk {}

    /** A whole jar. Jars of the same plugin and another variant differ in their bytes. */
    record Jar(String type, String version, int variant) implements Content {
        String plugin() {
            return type + "@" + version;
        }
    }

    /** Anything else, or a jar that is still being written. */
    record Junk() implements Content {}

    /** An entry of the catalog, and once it runs also the variant of the jar. */
    record Entry(String plugin, int size, int variant) {}

    void write(String name, Content content) {
        files.put(name, content);
    }

    void delete(String name) {
        files.remove(name);
    }

    void rename(String from, String to) {
        files.put(to, files.remove(from));
    }

    /** A new catalog; null for one that is refused. */
    void edit(@Nullable Map<String, Entry> entries) {
        wanted = entries;
    }

    Map<String, Content> files() {
        return files;
    }

    /** Everything has settled. */
    void settle() {
        Map<String, Integer> offered = new HashMap<>();
        running.values().forEach(entry -> offered.put(entry.plugin(), entry.variant()));
        for (Content content : files.values()) {
            if (content instanceof Jar jar && bound.computeIfAbsent(jar.plugin(), first -> jar).equals(jar)) {
                offered.put(jar.plugin(), jar.variant());
            }
        }
        if (wanted == null) {
            return;
        }
        Map<String, Entry> next = new TreeMap<>();
        wanted.forEach((id, entry) -> {
            Integer variant = offered.get(entry.plugin());
            if (variant != null) {
                next.put(id, new Entry(entry.plugin(), entry.size(), variant));
            }
        });
        running = next;
    }

    /** What runs. */
    Map<String, Entry> running() {
        return running;
    }
}
