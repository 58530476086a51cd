package io.stratagem.escape.tricks;

import io.stratagem.api.Role;
import io.stratagem.sandbox.testing.PluginJar;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Manifests that ask the framework for more than a strategy may have. */
final class ManifestTricks {
    private static final Map<String, UnaryOperator<PluginJar>> TRICKS = tricks();

    private ManifestTricks() {}

    /** The tricks by name. */
    static Map<String, UnaryOperator<PluginJar>> byName() {
        return TRICKS;
    }

    private static Map<String, UnaryOperator<PluginJar>> tricks() {
        Map<String, UnaryOperator<PluginJar>> tricks = new TreeMap<>();
        header(tricks, "Activator", "Bundle-Activator", "escape.Innocent");
        header(tricks, "LazyActivation", "Bundle-ActivationPolicy", "lazy");
        header(tricks, "Fragment", "Fragment-Host", "com.example.victim");
        header(tricks, "FrameworkExtension", "Fragment-Host", "system.bundle;extension:=framework");
        header(tricks, "BootClassPathExtension", "Fragment-Host", "system.bundle;extension:=bootclasspath");
        header(tricks, "ExtensionActivator", "ExtensionBundle-Activator", "escape.Innocent");
        header(tricks, "DynamicImport", "DynamicImport-Package", "*");
        header(tricks, "OptionalImport", "Import-Package", "org.osgi.framework;resolution:=optional");
        header(tricks, "FrameworkImport", "Import-Package", "org.osgi.framework.wiring");
        header(tricks, "HostImport", "Import-Package", "io.stratagem.kernel.run");
        header(tricks, "GuardImport", "Import-Package", "io.stratagem.guard");
        header(tricks, "InternalImport", "Import-Package", "jdk.internal.misc");
        header(tricks, "ImportFromImitator", "Import-Package", "io.stratagem.api;bundle-symbolic-name=evil");
        header(tricks, "RequireSystemBundle", "Require-Bundle", "system.bundle");
        header(tricks, "RequireFelix", "Require-Bundle", "org.apache.felix.framework;visibility:=reexport");
        header(tricks, "ImitateApi", "Bundle-SymbolicName", "io.stratagem.plugin-api");
        header(tricks, "ImitateSystemBundle", "Bundle-SymbolicName", "system.bundle");
        header(tricks, "SingletonDirective", "Bundle-SymbolicName", "com.example.strategies;singleton:=true");
        header(tricks, "PathAsName", "Bundle-SymbolicName", "../../../etc/passwd");
        header(tricks, "ExportApi", "Export-Package", "io.stratagem.api;version=\"1.9.0\"");
        header(tricks, "ExportJava", "Export-Package", "java.lang");
        header(tricks, "ExportSelf", "Export-Package", "escape");
        header(tricks, "ServiceCapability", "Require-Capability", "osgi.service;filter:=\"(objectClass=*)\"");
        header(tricks, "ExtenderCapability", "Require-Capability", "osgi.extender;filter:=\"(osgi.extender=*)\"");
        header(
                tricks,
                "ExplosiveFilter",
                "Require-Capability",
                "osgi.ee;filter:=\"" + "(&".repeat(5_000) + "(osgi.ee=JavaSE)" + ")".repeat(5_000) + "\"");
        header(
                tricks,
                "ExplosiveClauses",
                "Require-Capability",
                "osgi.ee;filter:=\"(osgi.ee=JavaSE)\",".repeat(1_000) + "osgi.ee");
        header(tricks, "UnclosedQuote", "Require-Capability", "osgi.ee;filter:=\"(osgi.ee=JavaSE");
        header(tricks, "ExtraClassPath", "Bundle-ClassPath", ".,lib/inner.jar");
        header(tricks, "ExternalClassPath", "Bundle-ClassPath", "external:/etc");
        header(tricks, "NativeClause", "Bundle-NativeCode", "lib/evil.so;osname=Linux");
        header(tricks, "NativeOptional", "Bundle-NativeCode", "*");
        header(tricks, "LauncherAgent", "Launcher-Agent-Class", "escape.Innocent");
        header(tricks, "PremainClass", "Premain-Class", "escape.Innocent");
        header(tricks, "AddOpens", "Add-Opens", "java.base/java.lang");
        header(tricks, "NativeAccess", "Enable-Native-Access", "ALL-UNNAMED");
        header(tricks, "Component", "Service-Component", "OSGI-INF/component.xml");
        header(tricks, "MetaPersistence", "Meta-Persistence", "META-INF/persistence.xml");
        header(tricks, "UpdateLocation", "Bundle-UpdateLocation", "http://127.0.0.1:9/evil.jar");
        header(tricks, "MultiRelease", "Multi-Release", "true");
        header(tricks, "OldManifest", "Bundle-ManifestVersion", "1");
        header(tricks, "HugeVersion", "Bundle-Version", "9999999999.0.0");
        header(tricks, "LookAlikeHeader", "Fragment\u2010Host", "com.example.victim");
        header(tricks, "OtherCaseHeader", "fRAGMENT-hOST", "com.example.victim");
        header(tricks, "FoldedSecondHeader", "Bundle-Name", "x\r\n Fragment-Host: com.example.victim");
        header(tricks, "SmuggledHeader", "Bundle-Name", "x\r\nFragment-Host: com.example.victim");
        header(tricks, "SmuggledSection", "Bundle-Name", "x\r\n\r\nName: escape/\r\nFragment-Host: com.example.victim");
        header(tricks, "BareReturn", "Bundle-Name", "x\rFragment-Host: com.example.victim");
        header(tricks, "ControlCharacters", "Bundle-Name", "\u001b[2J\u0007");
        header(tricks, "SealedPackages", "Sealed", "true");
        capability(tricks, "ForeignEntryClass", "io.stratagem.api.SignalPlugin", "1.0.0", "[1.0,2)");
        capability(tricks, "MissingEntryClass", "escape.Missing", "1.0.0", "[1.0,2)");
        capability(tricks, "JdkEntryClass", "java.lang.Object", "1.0.0", "[1.0,2)");
        capability(tricks, "FutureApi", "escape.Innocent", "1.0.0", "[7.0,8)");
        capability(tricks, "OtherVersion", "escape.Innocent", "6.6.6", "[1.0,2)");
        tricks.put("ManyStrategies", jar -> {
            for (int number = 0; number < 2_000; number++) {
                jar.strategy("many_" + number, Role.SIGNAL, "escape.Innocent");
            }
            return jar;
        });
        tricks.put("ManyMetrics", jar -> {
            for (int number = 0; number < 1_000; number++) {
                jar.capability("stratagem.metric;name=m" + number + ";help=\"h\";unit=count;entry=\"escape.Innocent\"");
            }
            return jar;
        });
        tricks.put(
                "WrongRole",
                jar -> jar.withoutCapabilities().strategy("hostile_role", Role.OVERLAY, "escape.Innocent"));
        return tricks;
    }

    private static void header(Map<String, UnaryOperator<PluginJar>> tricks, String name, String header, String value) {
        tricks.put(name, jar -> jar.header(header, value));
    }

    private static void capability(
            Map<String, UnaryOperator<PluginJar>> tricks, String name, String entry, String version, String api) {
        String clause = "stratagem.strategy;type=hostile_claim;version:Version=\"" + version + "\";role=SIGNAL;entry=\""
                + entry + "\";api=\"" + api + "\";deprecated=\"\";successor=\"\"";
        tricks.put(name, jar -> jar.withoutCapabilities().capability(clause));
    }
}
