package io.stratagem.sandbox;

import io.stratagem.api.error.ErrorCode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Judges the headers of a manifest and turns them into a description. Headers that are neither asked for nor forbidden are of no
 * effect: the new jar has a manifest of the host's own.
 */
final class ManifestPolicy {
    private static final Map<String, String> FORBIDDEN = Map.ofEntries(
            Map.entry("Fragment-Host", "a fragment puts its classes into another bundle"),
            Map.entry("Require-Bundle", "a strategy is wired to the plugin API's packages only"),
            Map.entry("DynamicImport-Package", "imports are known before a class is loaded"),
            Map.entry("Bundle-NativeCode", "native code"),
            Map.entry("Bundle-Activator", "a strategy is not started"),
            Map.entry("ExtensionBundle-Activator", "a framework extension"),
            Map.entry("Export-Package", "a strategy exports nothing"),
            Map.entry("Service-Component", "a strategy registers no services"),
            Map.entry("Launcher-Agent-Class", "an agent"),
            Map.entry("Premain-Class", "an agent"),
            Map.entry("Agent-Class", "an agent"),
            Map.entry("Boot-Class-Path", "an agent's class path"),
            Map.entry("Main-Class", "a program of its own"),
            Map.entry("Class-Path", "other jars; shade the library's classes into the bundle instead"),
            Map.entry("Enable-Native-Access", "native code"),
            Map.entry("Add-Exports", "opens the platform's modules"),
            Map.entry("Add-Opens", "opens the platform's modules"));
    private static final Pattern SYMBOLIC_NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");
    private static final int LONGEST_SYMBOLIC_NAME = 200;
    private static final Pattern JAVA_RELEASE =
            Pattern.compile("\\(&\\s*\\(osgi\\.ee=JavaSE\\)\\s*\\(version=(?:1\\.)?(\\d{1,3})(?:\\.0){0,2}\\)\\s*\\)");
    private static final int OLDEST_JAVA = 8;
    private static final int NEWEST_JAVA = 25;

    private final SortedMap<String, String> headers;
    private final HostApi api;
    private final Findings findings;

    ManifestPolicy(SortedMap<String, String> headers, HostApi api, Findings findings) {
        this.headers = headers;
        this.api = api;
        this.findings = findings;
    }

    /** The description; it means something only if nothing was added to the findings. */
    BundleDescription read(Set<String> classNames) {
        headers.forEach((name, value) -> {
            String reason = forbidden(name);
            if (!reason.isEmpty()) {
                findings.header(ErrorCode.E_BUNDLE_HEADER, name, reason, value);
            }
        });
        only("Bundle-ClassPath", ".", "only '.', the jar itself");
        only("Multi-Release", "false", "only false: the host loads one form of a class");
        if (!headers.getOrDefault("Bundle-ManifestVersion", "").equals("2")) {
            findings.header(
                    ErrorCode.E_BUNDLE_MANIFEST,
                    "Bundle-ManifestVersion",
                    "must be 2",
                    headers.getOrDefault("Bundle-ManifestVersion", "no such header"));
        }
        BundleVersion version = version();
        CapabilityReader capabilities = new CapabilityReader(classNames, version, api, findings);
        capabilities.read(clauses("Provide-Capability"));
        return new BundleDescription(
                symbolicName(), version, imports(), javaRelease(), capabilities.strategies(), capabilities.metrics());
    }

    private static String forbidden(String header) {
        return FORBIDDEN.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(header))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private void only(String header, String allowed, String reason) {
        String value = headers.get(header);
        if (value != null && !value.equalsIgnoreCase(allowed)) {
            findings.header(ErrorCode.E_BUNDLE_HEADER, header, reason, value);
        }
    }

    private String symbolicName() {
        List<HeaderClause> clauses = clauses("Bundle-SymbolicName");
        if (clauses.isEmpty()) {
            missing("Bundle-SymbolicName");
            return "";
        }
        String name = clauses.getFirst().paths().getFirst();
        if (clauses.size() != 1
                || clauses.getFirst().paths().size() != 1
                || name.length() > LONGEST_SYMBOLIC_NAME
                || !SYMBOLIC_NAME.matcher(name).matches()) {
            findings.header(
                    ErrorCode.E_BUNDLE_MANIFEST,
                    "Bundle-SymbolicName",
                    "not one symbolic name",
                    headers.getOrDefault("Bundle-SymbolicName", ""));
        }
        return name;
    }

    private BundleVersion version() {
        String version = headers.getOrDefault("Bundle-Version", "");
        if (version.isEmpty()) {
            missing("Bundle-Version");
            return VersionRange.ALL.floor();
        }
        try {
            return BundleVersion.parse(version);
        } catch (IllegalArgumentException e) {
            findings.header(ErrorCode.E_BUNDLE_MANIFEST, "Bundle-Version", String.valueOf(e.getMessage()), version);
            return VersionRange.ALL.floor();
        }
    }

    private SortedMap<String, VersionRange> imports() {
        SortedMap<String, VersionRange> imports = new TreeMap<>();
        for (HeaderClause clause : clauses("Import-Package")) {
            for (String name : clause.paths()) {
                if (name.startsWith("java.")) {
                    continue;
                }
                if (!api.packages().containsKey(name)) {
                    findings.header(ErrorCode.E_BUNDLE_IMPORT, "Import-Package", "not of the plugin API", name);
                } else if (imports.putIfAbsent(name, importRange(name, clause)) != null) {
                    findings.header(ErrorCode.E_BUNDLE_MANIFEST, "Import-Package", "a package stands twice", name);
                }
            }
        }
        return imports;
    }

    private VersionRange importRange(String name, HeaderClause clause) {
        for (String attribute : clause.attributes().keySet()) {
            if (!attribute.equals("version")) {
                findings.header(
                        ErrorCode.E_BUNDLE_IMPORT,
                        "Import-Package",
                        "an import may ask for a version and nothing else",
                        name + ";" + attribute);
            }
        }
        String text = clause.attribute("version");
        if (text.isEmpty()) {
            return VersionRange.ALL;
        }
        try {
            VersionRange range = VersionRange.parse(text);
            BundleVersion offered = api.packages().getOrDefault(name, api.version());
            if (!range.includes(offered)) {
                findings.header(
                        ErrorCode.E_STRAT_API_RANGE,
                        "Import-Package",
                        "this host has " + name + " " + offered,
                        range.toString());
            }
            return range;
        } catch (IllegalArgumentException e) {
            findings.header(
                    ErrorCode.E_BUNDLE_MANIFEST,
                    "Import-Package",
                    name + ": " + e.getMessage(),
                    clause.attribute("version"));
            return VersionRange.ALL;
        }
    }

    private int javaRelease() {
        int highest = OLDEST_JAVA;
        for (HeaderClause clause : clauses("Require-Capability")) {
            if (!clause.paths().equals(List.of("osgi.ee"))) {
                findings.header(
                        ErrorCode.E_BUNDLE_HEADER,
                        "Require-Capability",
                        "a strategy may require osgi.ee only",
                        String.join(";", clause.paths()));
                continue;
            }
            String filter = clause.directives().getOrDefault("filter", "");
            Matcher matcher = JAVA_RELEASE.matcher(filter);
            if (!matcher.matches() || Integer.parseInt(matcher.group(1)) > NEWEST_JAVA) {
                findings.header(
                        ErrorCode.E_BUNDLE_HEADER,
                        "Require-Capability",
                        "osgi.ee must ask for JavaSE up to " + NEWEST_JAVA + " (bnd 7.3 or newer writes it so)",
                        filter);
                continue;
            }
            highest = Math.max(highest, Integer.parseInt(matcher.group(1)));
        }
        return highest;
    }

    private List<HeaderClause> clauses(String header) {
        String value = headers.getOrDefault(header, "");
        if (value.isEmpty()) {
            return List.of();
        }
        try {
            return HeaderParser.parse(value);
        } catch (IllegalArgumentException e) {
            findings.header(ErrorCode.E_BUNDLE_MANIFEST, header, String.valueOf(e.getMessage()), value);
            return List.of();
        }
    }

    private void missing(String header) {
        findings.header(ErrorCode.E_BUNDLE_MANIFEST, header, "the header is missing", "");
    }
}
