package io.stratagem.sandbox;

import static io.stratagem.sandbox.Judged.atHeader;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.Role;
import io.stratagem.api.error.ErrorCode;
import io.stratagem.sandbox.testing.CompiledSources;
import io.stratagem.sandbox.testing.PluginJar;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestTrickTest {
    private static final SortedMap<String, byte[]> CLASSES =
            CompiledSources.compile(PluginJar.signalSource("com.example.First", "return StrategyIntent.NONE;"));

    @TempDir
    Path directory;

    private Judged judged;

    @BeforeEach
    void prepare() {
        judged = new Judged(directory);
    }

    private static PluginJar good() {
        return PluginJar.ofClasses(CLASSES).strategy("first_family", Role.SIGNAL, "com.example.First");
    }

    @Test
    void withoutATrickItIsAdmitted() {
        assertThat(judged.verdict(good()).faults()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Fragment-Host              | com.example.victim
            Fragment-Host              | system.bundle;extension:=framework
            fragment-host              | com.example.victim
            Require-Bundle             | org.apache.felix.framework
            DynamicImport-Package      | *
            Bundle-NativeCode          | lib/evil.so;osname=Linux
            Bundle-Activator           | com.example.First
            ExtensionBundle-Activator  | com.example.First
            Export-Package             | com.example;version="1.0.0"
            Export-Package             | io.stratagem.api;version="1.5.0"
            Bundle-ClassPath           | lib/inner.jar
            Bundle-ClassPath           | .,lib/inner.jar
            Service-Component          | OSGI-INF/component.xml
            Multi-Release              | true
            Launcher-Agent-Class       | com.example.First
            Premain-Class              | com.example.First
            Agent-Class                | com.example.First
            Boot-Class-Path            | other.jar
            Main-Class                 | com.example.First
            Class-Path                 | other.jar
            Enable-Native-Access       | ALL-UNNAMED
            Add-Exports                | java.base/jdk.internal.misc
            Add-Opens                  | java.base/java.lang
            Require-Capability         | osgi.service;filter:="(objectClass=java.lang.Object)"
            Require-Capability         | osgi.extender;filter:="(osgi.extender=osgi.component)"
            Require-Capability         | osgi.ee;filter:="(osgi.ee=UNKNOWN)"
            Require-Capability         | osgi.ee;filter:="(&(osgi.ee=JavaSE)(version=26))"
            Require-Capability         | osgi.ee
            Provide-Capability         | osgi.service;objectClass:List<String>="java.lang.Object"
            """)
    void aForbiddenHeaderIsRefusedByName(String header, String value) {
        assertThat(judged.refused(good().header(header, value)))
                .filteredOn(fault -> fault.code() == ErrorCode.E_BUNDLE_HEADER)
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.where()).isEqualTo("dropped.jar (" + header + ")");
                    assertThat(value).contains(fault.seen());
                    assertThat(fault.what()).isNotEmpty();
                });
    }

    @ParameterizedTest(name = "{0}: {1} gives {2}")
    @CsvSource(delimiter = '|', textBlock = """
            Import-Package         | org.osgi.framework                                    | E_BUNDLE_IMPORT
            Import-Package         | javax.naming                                          | E_BUNDLE_IMPORT
            Import-Package         | io.stratagem.container                                | E_BUNDLE_IMPORT
            Import-Package         | io.stratagem.api.hidden                               | E_BUNDLE_IMPORT
            Import-Package         | org.osgi.framework;resolution:=optional               | E_BUNDLE_IMPORT
            Import-Package         | io.stratagem.api;bundle-symbolic-name=evil            | E_BUNDLE_IMPORT
            Import-Package         | io.stratagem.api;version="[2.0,3)"                    | E_STRAT_API_RANGE
            Import-Package         | io.stratagem.api;version="latest"                     | E_BUNDLE_MANIFEST
            Import-Package         | io.stratagem.api,io.stratagem.api                     | E_BUNDLE_MANIFEST
            Import-Package         | io.stratagem.api;version="[1.0,2                      | E_BUNDLE_MANIFEST
            Bundle-SymbolicName    |                                                       | E_BUNDLE_MANIFEST
            Bundle-SymbolicName    | com.example,com.other                                 | E_BUNDLE_MANIFEST
            Bundle-SymbolicName    | ../../etc                                             | E_BUNDLE_MANIFEST
            Bundle-Version         |                                                       | E_BUNDLE_MANIFEST
            Bundle-Version         | one                                                   | E_BUNDLE_MANIFEST
            Bundle-Version         | 99999999999                                           | E_BUNDLE_MANIFEST
            Bundle-ManifestVersion |                                                       | E_BUNDLE_MANIFEST
            Bundle-ManifestVersion | 1                                                     | E_BUNDLE_MANIFEST
            Provide-Capability     |                                                       | E_BUNDLE_CAPABILITY
            """)
    void aMalformedOrForeignHeaderIsRefusedByName(String header, String value, ErrorCode code) {
        PluginJar jar = value == null && header.equals("Provide-Capability")
                ? good().withoutCapabilities()
                : good().header(header, value == null ? "" : value);
        assertThat(judged.refused(jar)).map(Judged::codeAndPlace).containsExactly(atHeader(code, header));
    }

    @ParameterizedTest(name = "{0}={1} gives {2}")
    @CsvSource(delimiter = '|', textBlock = """
            type       | Upper                          | E_BUNDLE_CAPABILITY
            type       | a__b                           | E_BUNDLE_CAPABILITY
            version    | x                              | E_BUNDLE_CAPABILITY
            role       | signal                         | E_BUNDLE_CAPABILITY
            entry      | com.example.Missing            | E_BUNDLE_CAPABILITY
            entry      | io.stratagem.api.SignalPlugin  | E_BUNDLE_CAPABILITY
            api        | [2.0,3)                        | E_STRAT_API_RANGE
            api        | [1.0,1.0)                      | E_BUNDLE_CAPABILITY
            api        | 1.1                            | E_STRAT_API_RANGE
            api        | any                            | E_BUNDLE_CAPABILITY
            successor  | other_family                   | E_BUNDLE_CAPABILITY
            surprise   | value                          | E_BUNDLE_CAPABILITY
            """)
    void aCapabilityThatDoesNotHoldIsRefused(String attribute, String value, ErrorCode code) {
        String clause = PluginJar.strategyClause("first_family", "1.0.0", Role.SIGNAL, "com.example.First");
        String name = attribute.equals("version") ? "version:Version" : attribute;
        String changed = clause.contains(";" + name + "=")
                ? clause.replaceAll(";" + name + "=(\"[^\"]*\"|[^;\"]*)", ";" + name + "=\"" + value + "\"")
                : clause + ";" + name + "=\"" + value + "\"";
        assertThat(judged.refused(PluginJar.ofClasses(CLASSES).capability(changed)))
                .map(Judged::codeAndPlace)
                .containsExactly(atHeader(code, "Provide-Capability"));
    }

    @Test
    void aPluginDeclaredTwiceOrAMetricWithoutAnOwnerIsRefused() {
        List<String> reasons = judged
                .refused(good().strategy("first_family", Role.OVERLAY, "com.example.First")
                        .capability(
                                "stratagem.metric;name=lost;help=\"nobody's\";unit=count;entry=\"com.example.Other\""))
                .stream()
                .map(fault -> fault.what())
                .toList();
        assertThat(reasons)
                .containsExactly(
                        "the bundle declares this plugin twice",
                        "two plugins share an entry class",
                        "the metric's entry must be the entry class of a strategy");
    }

    @Test
    void anEleventhMetricIsRefused() {
        PluginJar jar = good();
        for (int i = 0; i <= 10; i++) {
            jar.capability("stratagem.metric;name=m" + i + ";help=\"h\";unit=count;entry=\"com.example.First\"");
        }
        assertThat(judged.refused(jar)).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(ErrorCode.E_BUNDLE_CAPABILITY);
            assertThat(fault.seen()).isEqualTo("11");
        });
    }

    @Test
    void everyTrickIsReportedAtOnce() {
        assertThat(judged.refused(good().header("Fragment-Host", "victim")
                        .header("Bundle-Activator", "com.example.First")
                        .header("Import-Package", "org.osgi.framework,io.stratagem.api;version=\"[2,3)\"")
                        .withoutHeader("Bundle-Version")
                        .entry("lib/inner.jar", "x")
                        .entry("lib/evil.so", "x")))
                .map(Judged::codeAndPlace)
                .containsExactlyInAnyOrder(
                        Judged.atEntry(ErrorCode.E_BUNDLE_ENTRY, "lib/inner.jar"),
                        Judged.atEntry(ErrorCode.E_BUNDLE_ENTRY, "lib/evil.so"),
                        atHeader(ErrorCode.E_BUNDLE_HEADER, "Fragment-Host"),
                        atHeader(ErrorCode.E_BUNDLE_HEADER, "Bundle-Activator"),
                        atHeader(ErrorCode.E_BUNDLE_IMPORT, "Import-Package"),
                        atHeader(ErrorCode.E_STRAT_API_RANGE, "Import-Package"),
                        atHeader(ErrorCode.E_BUNDLE_MANIFEST, "Bundle-Version"));
    }

    @Test
    void whatTheFileSaysCannotForgeALineOfTheLog() {
        assertThat(judged.refused(good().entry("a\nE_BUNDLE_OK fine.jar\u202E", "x")))
                .singleElement()
                .satisfies(fault ->
                        assertThat(fault.sentence()).doesNotContain("\n").doesNotContain("\u202E"));
    }
}
