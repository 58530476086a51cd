package io.stratagem.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratagem.api.Role;
import io.stratagem.api.error.FaultException;
import io.stratagem.sandbox.testing.CompiledSources;
import io.stratagem.sandbox.testing.HandMadeJar;
import io.stratagem.sandbox.testing.PluginJar;
import io.stratagem.sandbox.testing.RawEntry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.ModuleAttribute;
import java.lang.constant.ModuleDesc;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdmittedBundleTest {
    private static final SortedMap<String, byte[]> CLASSES = CompiledSources.compile(
            PluginJar.signalSource("com.example.First", "return StrategyIntent.NONE;"),
            PluginJar.signalSource("com.example.Second", "return StrategyIntent.flat();"));

    @TempDir
    Path directory;

    private Judged judged;

    @BeforeEach
    void prepare() {
        judged = new Judged(directory);
    }

    @Test
    void saysWhatTheBundleHolds() {
        byte[] jar = PluginJar.ofClasses(CLASSES)
                .version("1.2.0")
                .strategy("second_family", Role.SIGNAL, "com.example.Second")
                .capability("stratagem.strategy;type=first_family;version:Version=\"1.2\";role=OVERLAY;"
                        + "entry=\"com.example.First\";api=\"[1.0,2)\";deprecated=\"slow, \\\"very\\\" slow\";"
                        + "successor=\"second_family@1.2.0\"")
                .capability("stratagem.metric;name=touches;help=\"Touches; of the band, so far\";unit=count;"
                        + "entry=\"com.example.First\"")
                .entry("tables/weights.csv", "1,2,3")
                .bytes();

        AdmittedBundle bundle = judged.admitted(jar);

        assertThat(bundle.fileName()).isEqualTo("dropped.jar");
        assertThat(bundle.sourceDigest()).isEqualTo(Sha256.of(jar));
        assertThat(bundle.symbolicName()).isEqualTo("com.example.strategies");
        assertThat(bundle.version()).hasToString("1.2.0");
        assertThat(bundle.classNames()).containsExactly("com.example.First", "com.example.Second");
        VersionRange range = VersionRange.parse("[1.0,2)");
        BundleVersion version = BundleVersion.parse("1.2.0");
        assertThat(bundle.strategies())
                .containsExactly(
                        new StrategyCapability(
                                "first_family",
                                version,
                                Role.OVERLAY,
                                "com.example.First",
                                range,
                                "slow, \"very\" slow",
                                "second_family@1.2.0"),
                        new StrategyCapability(
                                "second_family", version, Role.SIGNAL, "com.example.Second", range, "", ""));
        assertThat(bundle.metrics())
                .containsExactly(
                        new MetricDeclaration("touches", "Touches; of the band, so far", "count", "com.example.First"));
    }

    @Test
    void theNewJarHasOurManifestAndTheAdmittedEntriesOnlySorted() throws IOException {
        AdmittedBundle bundle = judged.admitted(PluginJar.ofClasses(CLASSES)
                .strategy("second_family", Role.SIGNAL, "com.example.Second")
                .header("X-Secret", "of no use to the host")
                .header("Multi-Release", "false")
                .header("Bundle-ClassPath", ".")
                .entry("module-info.class", moduleInfo())
                .entry("META-INF/AUTHOR.SF", "signature")
                .entry("META-INF/AUTHOR.RSA", "signature")
                .entry("META-INF/maven/pom.xml", "<project/>")
                .entry("OSGI-OPT/src/A.java", "class A {}")
                .entry("tables/weights.csv", "1,2,3"));

        List<String> names = new ArrayList<>();
        try (JarInputStream jar =
                new JarInputStream(new ByteArrayInputStream(bundle.jar().bytes()))) {
            Manifest manifest = jar.getManifest();
            assertThat(manifest.getMainAttributes().keySet().stream().map(Object::toString))
                    .containsExactlyInAnyOrder(
                            "Manifest-Version",
                            "Bundle-ManifestVersion",
                            "Bundle-SymbolicName",
                            "Bundle-Version",
                            "Import-Package",
                            "Provide-Capability",
                            "Require-Capability",
                            "Stratagem-Source");
            assertThat(manifest.getMainAttributes().getValue("Import-Package"))
                    .isEqualTo(
                            "io.stratagem.api;version=\"[1.0.0,2.0.0)\",io.stratagem.api.feature;version=\"[1.0.0,2.0.0)\","
                                    + "io.stratagem.api.param;version=\"[1.0.0,2.0.0)\",io.stratagem.api.state;version=\"[1.0.0,2.0.0)\","
                                    + "io.stratagem.guard;version=\"0.0.0\"");
            for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).containsExactly("com/example/First.class", "com/example/Second.class", "tables/weights.csv");
        assertThat(bundle.dropped())
                .containsExactlyInAnyOrder(
                        "module-info.class",
                        "META-INF/AUTHOR.SF",
                        "META-INF/AUTHOR.RSA",
                        "META-INF/maven/pom.xml",
                        "OSGI-OPT/src/A.java");
    }

    @Test
    void theNewJarIsTheSameForTheSameFileAndDependsOnTheContentAlone() {
        PluginJar jar = PluginJar.ofClasses(CLASSES).strategy("first_family", Role.SIGNAL, "com.example.First");
        AdmittedBundle once = judged.admitted(jar);
        AdmittedBundle again = judged.admitted(jar);
        assertThat(again.jar().bytes()).isEqualTo(once.jar().bytes());
        assertThat(again.artifactDigest())
                .isEqualTo(once.artifactDigest())
                .isEqualTo(Sha256.of(once.jar().bytes()));
    }

    @Test
    void theSameContentPackedOtherwiseGivesTheSameEntries() throws IOException {
        PluginJar jar = PluginJar.ofClasses(CLASSES).strategy("first_family", Role.SIGNAL, "com.example.First");
        HandMadeJar otherwise = new HandMadeJar();
        try (JarInputStream entries = new JarInputStream(new ByteArrayInputStream(jar.bytes()))) {
            otherwise.add(RawEntry.deflated("com/example/", new byte[0]));
            CLASSES.reversed().forEach((name, content) -> otherwise.add(RawEntry.stored(name, content)));
            ByteArrayOutputStream manifest = new ByteArrayOutputStream();
            entries.getManifest().write(manifest);
            otherwise.add("META-INF/MANIFEST.MF", manifest.toByteArray());
        }

        AdmittedBundle first = judged.admitted(jar);
        AdmittedBundle second = judged.admitted(otherwise.bytes());

        assertThat(second.sourceDigest()).isNotEqualTo(first.sourceDigest());
        String ours = new String(first.jar().bytes(), StandardCharsets.ISO_8859_1);
        String theirs = new String(second.jar().bytes(), StandardCharsets.ISO_8859_1);
        // The manifest, which names the dropped file by its digest, is all that differs.
        assertThat(theirs.substring(theirs.indexOf("com/example/First.class"), theirs.indexOf("PK\u0001\u0002")))
                .isEqualTo(ours.substring(ours.indexOf("com/example/First.class"), ours.indexOf("PK\u0001\u0002")));
        assertThat(second.jar().description()).isEqualTo(first.jar().description());
    }

    @Test
    void theNewJarDescribesItself() {
        AdmittedBundle bundle = judged.admitted(PluginJar.ofClasses(CLASSES)
                .strategy("first_family", Role.SIGNAL, "com.example.First")
                .capability("stratagem.metric;name=touches;help=\"a \\\\ and a \\\" and ünï\";unit=count;"
                        + "entry=\"com.example.First\""));
        AdmittedJar read = AdmittedJar.read("stored.jar", bundle.jar().bytes());
        assertThat(read.description()).isEqualTo(bundle.jar().description());
        assertThat(read.classNames()).isEqualTo(bundle.classNames());
        assertThat(read.sourceDigest()).isEqualTo(bundle.sourceDigest());
        assertThat(read.digest()).isEqualTo(bundle.artifactDigest());
    }

    @Test
    void aJarTheHostDidNotWriteIsNotReadAsOne() {
        byte[] foreign = PluginJar.sample().bytes();
        assertThatThrownBy(() -> AdmittedJar.read("stored.jar", foreign))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("not a jar this host wrote");
        assertThatThrownBy(() -> AdmittedJar.read("stored.jar", new byte[0])).isInstanceOf(FaultException.class);
    }

    @Test
    void olderClassFilesAreAdmitted() {
        byte[] java8 =
                Objects.requireNonNull(CLASSES.get("com/example/First.class")).clone();
        java8[7] = 52;
        Map<String, byte[]> classes = new TreeMap<>(CLASSES);
        classes.put("com/example/First.class", java8);
        assertThat(judged.admitted(
                                PluginJar.ofClasses(classes).strategy("first_family", Role.SIGNAL, "com.example.First"))
                        .classNames())
                .contains("com.example.First");
    }

    private static byte[] moduleInfo() {
        return ClassFile.of()
                .buildModule(ModuleAttribute.of(
                        ModuleDesc.of("com.example"),
                        builder -> builder.requires(ModuleDesc.of("java.base"), 0x8000, null)));
    }
}
