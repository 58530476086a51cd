package io.stratagem.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The rooms of the house and which doors there are between them, over the main classes of every module. Only host/bench is left
 * out: it is built after this module, and nothing uses it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
    private static final String BASE = "io.stratagem.";

    /** Each room, and the rooms it may use; a package that belongs to no room fails the build. */
    private static final Map<String, Set<String>> ROOMS = Map.ofEntries(
            Map.entry("api", Set.of()),
            Map.entry("guard", Set.of()),
            Map.entry("stop", Set.of()),
            Map.entry("state", Set.of()),
            Map.entry("market", Set.of("api", "state")),
            Map.entry("features", Set.of("api", "market", "state")),
            Map.entry("sandbox", Set.of("api", "guard")),
            Map.entry("container", Set.of("api", "sandbox", "guard")),
            Map.entry("catalog", Set.of("api", "market")),
            Map.entry("store", Set.of("api", "market")),
            Map.entry("sources", Set.of("api", "market", "state", "features")),
            Map.entry("evaluation", Set.of("api", "market", "guard")),
            Map.entry("probe", Set.of("api", "market", "guard", "features", "evaluation")),
            Map.entry(
                    "kernel",
                    Set.of(
                            "api",
                            "market",
                            "state",
                            "guard",
                            "features",
                            "evaluation",
                            "probe",
                            "catalog",
                            "store",
                            "sources")),
            Map.entry(
                    "testkit",
                    Set.of(
                            "api",
                            "market",
                            "state",
                            "guard",
                            "features",
                            "evaluation",
                            "probe",
                            "catalog",
                            "store",
                            "sources",
                            "kernel")),
            Map.entry(
                    "app",
                    Set.of(
                            "api",
                            "market",
                            "state",
                            "guard",
                            "stop",
                            "features",
                            "evaluation",
                            "probe",
                            "sandbox",
                            "container",
                            "catalog",
                            "store",
                            "sources",
                            "kernel")),
            Map.entry("plugins", Set.of("api")));

    /** Types that are made to be changed: a static field of one is shared state however final it is. */
    private static final DescribedPredicate<JavaClass> MADE_TO_BE_CHANGED =
            DescribedPredicate.describe("made to be changed", ArchitectureTest::isMadeToBeChanged);

    private JavaClasses everything;
    private List<Path> modules;

    @BeforeAll
    void readTheClassesOfEveryModule() throws IOException {
        Path root = Path.of(System.getProperty("stratagem.root"));
        modules = new ArrayList<>(List.of(root.resolve("plugin-api"), root.resolve("plugin-testkit")));
        for (String group : List.of("host", "plugins")) {
            try (DirectoryStream<Path> directories =
                    Files.newDirectoryStream(root.resolve(group), Files::isDirectory)) {
                directories.forEach(modules::add);
                modules.removeIf(module -> module.endsWith("host/bench"));
            }
        }
        everything = new ClassFileImporter()
                .importPaths(modules.stream()
                        .map(module -> module.resolve("target/classes"))
                        .filter(Files::isDirectory)
                        .toList());
    }

    @Test
    void everyModuleThatHasSourcesWasScanned() throws IOException {
        int sources = 0;
        for (Path module : modules) {
            Path main = module.resolve("src/main/java");
            if (Files.isDirectory(main)) {
                try (Stream<Path> files = Files.walk(main)) {
                    sources += (int) files.filter(
                                    file -> file.toString().endsWith(".java") && !file.endsWith("module-info.java"))
                            .count();
                }
            }
        }

        assertThat(sources).isGreaterThan(80);
        assertThat(everything.stream().filter(type -> !type.isNestedClass()).count())
                .isGreaterThanOrEqualTo(sources);
    }

    @Test
    void everyPackageBelongsToARoom() {
        Set<String> strangers = everything.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !ROOMS.containsKey(room(name)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(strangers).isEmpty();
    }

    @Test
    void roomsAreUsedInOneDirection() {
        ROOMS.forEach((room, allowed) -> {
            String[] closed = ROOMS.keySet().stream()
                    .filter(other -> !other.equals(room) && !allowed.contains(other))
                    .map(other -> BASE + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(BASE + room + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(closed)
                    .allowEmptyShould(true)
                    .check(everything);
        });
    }

    @Test
    void pluginsKnowTheContractAndTheJdkOnly() {
        classes()
                .that()
                .resideInAPackage(BASE + "plugins..")
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.describe(
                        "are in their own family, the contract, the JDK's java packages or annotations",
                        other -> isOpenToPlugins(other.getPackageName())))
                .allowEmptyShould(true)
                .check(everything);
        slices().matching(BASE + "plugins.(*)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .check(everything);
    }

    @Test
    void theContractKnowsTheJdkOnly() {
        classes()
                .that()
                .resideInAPackage(BASE + "api..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(BASE + "api..", "java..", "org.osgi.annotation..", "org.jspecify.annotations..")
                .check(everything);
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching(BASE + "(*)..").should().beFreeOfCycles().check(everything);
    }

    @Test
    void packagesOfTheHostHaveNoCycles() {
        JavaClasses host = everything.that(DescribedPredicate.describe(
                "outside the contract", type -> !room(type.getPackageName()).equals("api")));

        slices().matching(BASE + "(**)").should().beFreeOfCycles().check(host);
    }

    @Test
    void onlyTheCommandLineWritesToTheStandardStreams() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "app..")
                .should(ACCESS_STANDARD_STREAMS)
                .check(everything);
    }

    @Test
    void onlyTheCommandLineKnowsTheLoggingOfTheJdk() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .check(everything);
    }

    @Test
    void nothingStaticCanChange() {
        fields().that(DescribedPredicate.describe(
                        "are static and written in a source", ArchitectureTest::isWrittenStatic))
                .should()
                .beFinal()
                .andShould()
                .notHaveRawType(MADE_TO_BE_CHANGED)
                .check(everything);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = everything.stream()
                .map(JavaClass::getPackage)
                .filter(place -> !place.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                .map(JavaPackage::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unmarked).isEmpty();
    }

    private static String room(String packageName) {
        if (!packageName.startsWith(BASE)) {
            return packageName;
        }
        return packageName.substring(BASE.length()).split("\\.", 2)[0];
    }

    private static boolean isOpenToPlugins(String packageName) {
        return Stream.of(BASE + "plugins.", BASE + "api", "java.", "org.osgi.annotation", "org.jspecify.annotations")
                        .anyMatch(packageName::startsWith)
                || packageName.isEmpty();
    }

    private static boolean isWrittenStatic(JavaField field) {
        return field.getModifiers().contains(JavaModifier.STATIC)
                && !field.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !field.getName().startsWith("$");
    }

    private static boolean isMadeToBeChanged(JavaClass type) {
        return type.getPackageName().equals("java.util.concurrent.atomic")
                || type.isAssignableTo(StringBuilder.class)
                || type.isAssignableTo(ThreadLocal.class)
                || (type.getPackageName().startsWith("java.util")
                        && !type.isInterface()
                        && (type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class)))
                || Arrays.asList("java.util.concurrent.ConcurrentMap", "java.util.Random")
                        .contains(type.getName());
    }
}
