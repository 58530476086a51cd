package io.stratagem.sandbox.testing;

import io.stratagem.api.Role;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Builds a strategy bundle with a manifest as bnd writes it. Without further calls it holds one signal strategy that never has
 * anything to say, {@code sample_signal@1.0.0}. Every header can be replaced, added or removed.
 */
public final class PluginJar {
    /** The entry class of {@link #sample}. */
    public static final String SAMPLE_CLASS = "com.example.SampleSignal";

    /** The type of {@link #sample}. */
    public static final String SAMPLE_TYPE = "sample_signal";

    private static final List<String> API_PACKAGES =
            List.of("io.stratagem.api", "io.stratagem.api.feature", "io.stratagem.api.param", "io.stratagem.api.state");

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final SortedMap<String, byte[]> entries = new TreeMap<>();
    private final List<String> capabilities = new ArrayList<>();
    private String version = "1.0.0";

    private PluginJar() {
        headers.put("Manifest-Version", "1.0");
        headers.put("Bundle-ManifestVersion", "2");
        headers.put("Bundle-SymbolicName", "com.example.strategies");
        headers.put("Import-Package", imports());
        headers.put("Require-Capability", "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=25))\"");
    }

    /** A bundle with one signal strategy, compiled from a few lines. */
    public static PluginJar sample() {
        return of(signalSource(SAMPLE_CLASS, "return StrategyIntent.NONE;"))
                .strategy(SAMPLE_TYPE, Role.SIGNAL, SAMPLE_CLASS);
    }

    /** A bundle of classes compiled from these sources; strategies are still to be declared. */
    public static PluginJar of(String... sources) {
        return ofClasses(CompiledSources.compile(sources));
    }

    /** A bundle of compiled classes by entry name. */
    public static PluginJar ofClasses(Map<String, byte[]> classes) {
        PluginJar jar = new PluginJar();
        jar.entries.putAll(classes);
        return jar;
    }

    /** The source of a signal plugin whose evaluator has this body; it sees {@code vector} and {@code state}. */
    public static String signalSource(String className, String body) {
        int dot = className.lastIndexOf('.');
        return """
                package %s;

                import io.stratagem.api.*;

                public final class %s implements SignalPlugin {
                    @Override
                    public Evaluator bind(StrategyContext context) {
                        return (vector, state) -> {
                            %s
                        };
                    }
                }
                """.formatted(className.substring(0, dot), className.substring(dot + 1), body);
    }

    /** The version of the bundle and of the strategies declared after this call. */
    public PluginJar version(String text) {
        version = text;
        return this;
    }

    public PluginJar strategy(String type, Role role, String entryClass) {
        return capability(strategyClause(type, version, role, entryClass));
    }

    /** A strategy capability as bnd writes it from the annotation. */
    public static String strategyClause(String type, String version, Role role, String entryClass) {
        return "stratagem.strategy;type=" + type + ";version:Version=\"" + version + "\";role=" + role + ";entry=\""
                + entryClass + "\";api=\"[1.0,2)\";deprecated=\"\";successor=\"\"";
    }

    /** One more clause of {@code Provide-Capability}. */
    public PluginJar capability(String clause) {
        capabilities.add(clause);
        return this;
    }

    /** No strategies or metrics so far. */
    public PluginJar withoutCapabilities() {
        capabilities.clear();
        return this;
    }

    public PluginJar header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public PluginJar withoutHeader(String name) {
        headers.put(name, "");
        return this;
    }

    public PluginJar entry(String name, byte[] content) {
        entries.put(name, content.clone());
        return this;
    }

    public PluginJar entry(String name, String content) {
        return entry(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public PluginJar withoutEntry(String name) {
        entries.remove(name);
        return this;
    }

    /** The jar as an archive that may still be spoiled. */
    public HandMadeJar handMade() {
        HandMadeJar jar = new HandMadeJar().add("META-INF/MANIFEST.MF", manifest());
        entries.forEach(jar::add);
        return jar;
    }

    public byte[] bytes() {
        return handMade().bytes();
    }

    /** Writes the jar and returns the file. */
    public Path writeTo(Path file) {
        return handMade().writeTo(file);
    }

    private String manifest() {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putIfAbsent("Bundle-Version", version);
        if (!capabilities.isEmpty()) {
            all.putIfAbsent("Provide-Capability", String.join(",", capabilities));
        }
        StringBuilder manifest = new StringBuilder();
        all.forEach((name, value) -> {
            if (!value.isEmpty()) {
                manifest.append(folded(name + ": " + value));
            }
        });
        return manifest.append("\r\n").toString();
    }

    private static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        for (int at = 0; at < line.length(); at += 70) {
            folded.append(at == 0 ? "" : " ")
                    .append(line, at, Math.min(line.length(), at + 70))
                    .append("\r\n");
        }
        return folded.toString();
    }

    private static String imports() {
        StringBuilder imports = new StringBuilder("java.lang,java.lang.invoke,java.util");
        API_PACKAGES.forEach(name -> imports.append(',').append(name).append(";version=\"[1.0,2)\""));
        return imports.toString();
    }
}
