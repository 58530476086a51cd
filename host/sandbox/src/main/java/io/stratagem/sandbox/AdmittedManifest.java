package io.stratagem.sandbox;

import io.stratagem.api.CustomMetric;
import io.stratagem.api.StrategyFamily;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the manifest of a new jar: only what the framework needs, from checked values only, in a fixed order. */
final class AdmittedManifest {
    /** Holds the digest of the dropped file. */
    static final String SOURCE = "Stratagem-Source";

    private static final int LINE_BYTES = 72;

    private AdmittedManifest() {}

    static byte[] write(BundleDescription description, Sha256 source) {
        ByteArrayOutputStream manifest = new ByteArrayOutputStream();
        header(manifest, "Manifest-Version", "1.0");
        header(manifest, "Bundle-ManifestVersion", "2");
        header(manifest, "Bundle-SymbolicName", description.symbolicName());
        header(manifest, "Bundle-Version", description.version().toString());
        header(
                manifest,
                "Import-Package",
                Stream.concat(
                                description.imports().entrySet().stream()
                                        .map(entry -> imported(entry.getKey(), entry.getValue())),
                                Stream.of(imported(HostApi.GUARD_PACKAGE, VersionRange.ALL)))
                        .collect(Collectors.joining(",")));
        header(manifest, "Provide-Capability", capabilities(description));
        header(
                manifest,
                "Require-Capability",
                "osgi.ee;filter:=" + quoted("(&(osgi.ee=JavaSE)(version=" + javaVersion(description) + "))"));
        header(manifest, SOURCE, source.hex());
        manifest.writeBytes(new byte[] {'\r', '\n'});
        return manifest.toByteArray();
    }

    private static String imported(String packageName, VersionRange range) {
        return packageName + ";version=" + quoted(range.toString());
    }

    /** Releases up to 8 are called 1.x there. */
    private static String javaVersion(BundleDescription description) {
        return (description.javaVersion() <= 8 ? "1." : "") + description.javaVersion();
    }

    private static String capabilities(BundleDescription description) {
        List<String> clauses = new ArrayList<>();
        for (StrategyCapability strategy : description.strategies()) {
            clauses.add(StrategyFamily.NAMESPACE
                    + ";type=" + quoted(strategy.type())
                    + ";version:Version=" + quoted(strategy.version().toString())
                    + ";role=" + quoted(strategy.role().name())
                    + ";entry=" + quoted(strategy.entryClass())
                    + ";api=" + quoted(strategy.apiRange().toString())
                    + ";deprecated=" + quoted(strategy.deprecated())
                    + ";successor=" + quoted(strategy.successor()));
        }
        for (MetricDeclaration metric : description.metrics()) {
            clauses.add(CustomMetric.NAMESPACE
                    + ";name=" + quoted(metric.name())
                    + ";help=" + quoted(metric.help())
                    + ";unit=" + quoted(metric.unit())
                    + ";entry=" + quoted(metric.entryClass()));
        }
        return String.join(",", clauses);
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static void header(ByteArrayOutputStream manifest, String name, String value) {
        byte[] line = (name + ": " + value).getBytes(StandardCharsets.UTF_8);
        int room = LINE_BYTES;
        for (int at = 0; at < line.length; at += room) {
            if (at > 0) {
                manifest.write(' ');
            }
            room = at > 0 ? LINE_BYTES - 1 : LINE_BYTES;
            manifest.write(line, at, Math.min(room, line.length - at));
            manifest.writeBytes(new byte[] {'\r', '\n'});
        }
    }
}
