package io.stratagem.escape.corpus;

import io.stratagem.api.Role;
import io.stratagem.escape.tricks.Tricks;
import io.stratagem.sandbox.testing.CompiledSources;
import io.stratagem.sandbox.testing.PluginJar;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes the bundle of each row, a body and the plugin around it in one jar. */
final class HostileJars {
    private final HostilePlugin plugins = new HostilePlugin();
    private final Map<String, String> sources;
    private final SortedMap<String, byte[]> classes;

    /**
     * Compiles the sources of a corpus all at once, which takes a tenth of the time of one by one.
     *
     * @throws IllegalArgumentException if one does not compile, with the compiler's words
     */
    HostileJars(Corpus corpus) {
        sources = corpus.sources();
        classes = CompiledSources.compile(sources.values().toArray(String[]::new));
    }

    /** The archive of a row; empty when its body is missing. */
    Optional<byte[]> jar(Row row, Call call) {
        String type = HostilePlugin.type(row, call);
        return switch (row.form()) {
            case MANIFEST -> Optional.of(Tricks.manifest(row.name(), type));
            case JAR -> Optional.of(Tricks.jar(row.name(), type));
            case CLASSFILE -> Optional.of(around(row, call, Tricks.classFile(row.name(), row.className())));
            case BODY -> isThere(row) ? Optional.of(around(row, call, classesOf(row))) : Optional.empty();
            case PLUGIN -> isThere(row) ? Optional.of(bundle(classesOf(row), type, row.className())) : Optional.empty();
        };
    }

    private boolean isThere(Row row) {
        return sources.containsKey(row.id());
    }

    private byte[] around(Row row, Call call, Map<String, byte[]> body) {
        SortedMap<String, byte[]> all = plugins.classes(row, call);
        all.putAll(body);
        return bundle(all, HostilePlugin.type(row, call), HostilePlugin.className(row, call));
    }

    private static byte[] bundle(Map<String, byte[]> classes, String type, String plugin) {
        return PluginJar.ofClasses(classes)
                .header("Import-Package", ApiImports.header())
                .strategy(type, Role.SIGNAL, "escape." + plugin)
                .bytes();
    }

    private SortedMap<String, byte[]> classesOf(Row row) {
        SortedMap<String, byte[]> chosen = new TreeMap<>();
        classes.forEach((entry, content) -> {
            String name = entry.substring("escape/".length(), entry.length() - ".class".length());
            if (name.equals(row.className()) || name.startsWith(row.className() + "$")) {
                chosen.put(entry, content);
            }
        });
        return chosen;
    }
}
