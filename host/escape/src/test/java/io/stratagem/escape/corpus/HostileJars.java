package io.stratagem.escape.corpus;

import io.stratagem.api.Role;
import io.stratagem.escape.tricks.Tricks;
import io.stratagem.sandbox.testing.CompiledSources;
import io.stratagem.sandbox.testing.PluginJar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes a bundle of each body, compiled with its plugin into the bundle's own jar. */
public final class HostileJars {
    private final SortedMap<String, byte[]> classes;

    /** Compiles everything at once, which takes a tenth of the time of one by one. */
    private HostileJars(SortedMap<String, byte[]> classes) {
        this.classes = classes;
    }

    /**
     * Compiles sources and the plugins around them.
     *
     * @param sources Java text of a body or a plugin by row
     * @throws IllegalArgumentException if one does not compile, with the compiler's words
     */
    static HostileJars compile(Map<Row, String> sources) {
        List<String> texts = new ArrayList<>();
        sources.forEach((row, source) -> {
            texts.add(source);
            if (row.form() != Form.PLUGIN) {
                for (Call call : Call.values()) {
                    texts.add(HostilePlugin.source(row, call));
                }
            }
        });
        return new HostileJars(CompiledSources.compile(texts.toArray(String[]::new)));
    }

    /** The bundle of a body. */
    PluginJar jar(Row row, Call call) {
        boolean itself = row.form() == Form.PLUGIN;
        String plugin = itself ? row.className() : HostilePlugin.className(row, call);
        SortedMap<String, byte[]> chosen = new TreeMap<>(classesOf(plugin));
        if (row.form() == Form.CLASSFILE) {
            chosen.putAll(Tricks.classFile(row.name(), row.className()));
        } else if (!itself) {
            chosen.putAll(classesOf(row.className()));
        }
        return PluginJar.ofClasses(chosen).strategy(HostilePlugin.type(row, call), Role.SIGNAL, "escape." + plugin);
    }

    private SortedMap<String, byte[]> classesOf(String simpleName) {
        SortedMap<String, byte[]> chosen = new TreeMap<>();
        classes.forEach((entry, content) -> {
            String name = entry.substring("escape/".length(), entry.length() - ".class".length());
            if (name.equals(simpleName) || name.startsWith(simpleName + "$")) {
                chosen.put(entry, content);
            }
        });
        return chosen;
    }
}
