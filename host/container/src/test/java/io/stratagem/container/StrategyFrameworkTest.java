package io.stratagem.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratagem.api.Role;
import io.stratagem.api.SignalPlugin;
import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.FaultException;
import io.stratagem.sandbox.HostApi;
import io.stratagem.sandbox.testing.PluginJar;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrategyFrameworkTest {
    @TempDir
    Path directory;

    @Test
    void aStoredBundleBecomesAPlugin() {
        try (Workplace workplace = new Workplace(directory)) {
            StoredBundle stored = workplace.stored(PluginJar.sample()
                    .capability("stratagem.metric;name=touches;help=\"a \\\\ and \\\"quotes\\\"\";unit=count;entry=\""
                            + PluginJar.SAMPLE_CLASS + "\""));
            LoadedPlugin plugin = workplace.framework.install(stored).plugins().getFirst();

            assertThat(plugin.id()).isEqualTo("sample_signal@1.0.0");
            assertThat(plugin.type()).isEqualTo("sample_signal");
            assertThat(plugin.version()).isEqualTo("1.0.0");
            assertThat(plugin.role()).isEqualTo(Role.SIGNAL);
            assertThat(plugin.artifactDigest()).isEqualTo(stored.artifactDigest());
            assertThat(plugin.deprecated()).isEmpty();
            assertThat(plugin.metrics())
                    .singleElement()
                    .satisfies(metric -> assertThat(metric.help()).isEqualTo("a \\ and \"quotes\""));
            assertThat(plugin.newInstance()).isInstanceOf(SignalPlugin.class);
            assertThat(plugin.newInstance().params().all()).isEmpty();
        }
    }

    @Test
    void severalVersionsOfOneTypeLiveSideBySideWithClassesOfTheirOwn() {
        try (Workplace workplace = new Workplace(directory)) {
            LoadedPlugin older = workplace.installed(named("old")).plugins().getFirst();
            LoadedPlugin newer = workplace
                    .installed(named("new")
                            .version("1.1.0")
                            .withoutCapabilities()
                            .strategy(PluginJar.SAMPLE_TYPE, Role.SIGNAL, PluginJar.SAMPLE_CLASS))
                    .plugins()
                    .getFirst();

            assertThat(older.id()).isEqualTo("sample_signal@1.0.0");
            assertThat(newer.id()).isEqualTo("sample_signal@1.1.0");
            assertThat(older.newInstance().getClass())
                    .isNotEqualTo(newer.newInstance().getClass());
            assertThat(older.newInstance()).hasToString("old");
            assertThat(newer.newInstance()).hasToString("new");
            assertThat(workplace.framework.size()).isEqualTo(2);
        }
    }

    @Test
    void theFrameworkOffersThePackagesOfThePluginApiAndTheGuardAndNoOthers() {
        try (StrategyFramework framework = StrategyFramework.start(directory.resolve("cache"))) {
            assertThat(framework.exportedPackages())
                    .isEqualTo(HostApi.CURRENT.withGuard().packages().keySet());
        }
    }

    @Test
    void theSameContentMayBeInstalledAgainWhileTheFirstIsStillThere() {
        try (Workplace workplace = new Workplace(directory)) {
            StoredBundle stored = workplace.stored(PluginJar.sample());
            LoadedBundle first = workplace.framework.install(stored);
            LoadedBundle second = workplace.framework.install(stored);
            assertThat(first.plugins().getFirst().newInstance().getClass())
                    .isNotEqualTo(second.plugins().getFirst().newInstance().getClass());
        }
    }

    @Test
    void oneBundleMayCarrySeveralStrategies() {
        try (Workplace workplace = new Workplace(directory)) {
            PluginJar jar = PluginJar.of(
                            PluginJar.signalSource("com.example.A", "return StrategyIntent.NONE;"),
                            PluginJar.signalSource("com.example.B", "return StrategyIntent.NONE;"))
                    .strategy("family_b", Role.SIGNAL, "com.example.B")
                    .strategy("family_a", Role.SIGNAL, "com.example.A");
            assertThat(workplace.installed(jar).plugins().stream().map(LoadedPlugin::id))
                    .containsExactly("family_a@1.0.0", "family_b@1.0.0");
        }
    }

    @Test
    void installingLoadsEveryClassAndInitialisesNone() {
        String property = "stratagem.test.initialised";
        PluginJar jar = PluginJar.of("""
                        package com.example;

                        import io.stratagem.api.*;

                        public final class Loud implements SignalPlugin {
                            static { System.setProperty("%s", "yes"); }

                            @Override
                            public Evaluator bind(StrategyContext context) {
                                return (vector, state) -> StrategyIntent.NONE;
                            }
                        }
                        """.formatted(property)).strategy("loud", Role.SIGNAL, "com.example.Loud");
        try (Workplace workplace = new Workplace(directory)) {
            LoadedBundle bundle = workplace.installed(jar);
            assertThat(System.getProperty(property)).isNull();
            assertThat(bundle.loadedClass("com.example.Loud").getName()).isEqualTo("com.example.Loud");
            bundle.plugins().getFirst().newInstance();
            assertThat(System.getProperty(property)).isEqualTo("yes");
        } finally {
            System.clearProperty(property);
        }
    }

    @Test
    void everyMisfitOfAnEntryClassIsNamedAndNothingStays() {
        PluginJar jar = PluginJar.of("""
                        package com.example;

                        import io.stratagem.api.*;

                        public abstract class Odd implements OverlayPlugin {}
                        """, """
                        package com.example;

                        import io.stratagem.api.*;

                        public final class Shy implements SignalPlugin {
                            private Shy() {}

                            @Override
                            public Evaluator bind(StrategyContext context) {
                                return (vector, state) -> StrategyIntent.NONE;
                            }
                        }
                        """)
                .strategy("odd", Role.SIGNAL, "com.example.Odd")
                .strategy("shy", Role.SIGNAL, "com.example.Shy");
        try (Workplace workplace = new Workplace(directory)) {
            StoredBundle stored = workplace.stored(jar);
            assertThatThrownBy(() -> workplace.framework.install(stored))
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            thrown -> assertThat(thrown.faults())
                                    .allSatisfy(fault ->
                                            assertThat(fault.code()).isEqualTo(ErrorCode.E_STRAT_ENTRY_INVALID))
                                    .extracting(fault -> fault.where() + ": " + fault.what())
                                    .containsExactly(
                                            "odd@1.0.0 com.example.Odd: the class does not implement SignalPlugin",
                                            "odd@1.0.0 com.example.Odd: the class is abstract or an interface",
                                            "shy@1.0.0 com.example.Shy: there is no public constructor without arguments"));
            assertThat(workplace.framework.size()).isZero();
        }
    }

    @Test
    void aConstructorThatThrowsIsAFaultThatNamesWhatWasThrown() {
        PluginJar jar = PluginJar.of("""
                        package com.example;

                        import io.stratagem.api.*;

                        public final class Angry implements SignalPlugin {
                            public Angry() {
                                throw new UnsupportedOperationException();
                            }

                            @Override
                            public Evaluator bind(StrategyContext context) {
                                return (vector, state) -> StrategyIntent.NONE;
                            }
                        }
                        """).strategy("angry", Role.SIGNAL, "com.example.Angry");
        try (Workplace workplace = new Workplace(directory)) {
            LoadedPlugin plugin = workplace.installed(jar).plugins().getFirst();
            assertThatThrownBy(plugin::newInstance)
                    .isInstanceOf(FaultException.class)
                    .hasMessageContaining("E_STRAT_ENTRY_INVALID")
                    .hasMessageContaining("java.lang.UnsupportedOperationException");
        }
    }

    @Test
    void everyClassIsInitialisedOffTheCallersThreadBeforeThePluginIsMade() {
        String property = "stratagem.test.initialised";
        PluginJar jar = PluginJar.of(
                        PluginJar.signalSource(PluginJar.SAMPLE_CLASS, "return StrategyIntent.NONE;"),
                        """
                        package com.example;

                        public final class Unused {
                            static { System.setProperty("%s", Thread.currentThread().getClass().getSimpleName()); }
                        }
                        """.formatted(property))
                .strategy(PluginJar.SAMPLE_TYPE, Role.SIGNAL, PluginJar.SAMPLE_CLASS);
        try (Workplace workplace = new Workplace(directory)) {
            workplace.installed(jar).plugins().getFirst().newInstance();
            assertThat(System.getProperty(property)).isEqualTo("MeteredThread");
        } finally {
            System.clearProperty(property);
        }
    }

    @Test
    void aBundleWithAClassThatCannotBeInitialisedStaysUnusable() {
        PluginJar jar = PluginJar.of(PluginJar.signalSource(PluginJar.SAMPLE_CLASS, "return StrategyIntent.NONE;"), """
                        package com.example;

                        public final class Broken {
                            static final int NEVER = Integer.parseInt("broken");
                        }
                        """)
                .strategy(PluginJar.SAMPLE_TYPE, Role.SIGNAL, PluginJar.SAMPLE_CLASS);
        try (Workplace workplace = new Workplace(directory)) {
            LoadedPlugin plugin = workplace.installed(jar).plugins().getFirst();
            for (int attempt = 0; attempt < 2; attempt++) {
                assertThatThrownBy(plugin::newInstance)
                        .isInstanceOf(FaultException.class)
                        .hasMessageContaining("E_STRAT_ENTRY_INVALID")
                        .hasMessageContaining("java.lang.ExceptionInInitializerError");
            }
        }
    }

    @Test
    void aClassWhoseSuperclassIsMissingIsNamedAndNothingStays() {
        PluginJar jar = PluginJar.of(
                PluginJar.signalSource(PluginJar.SAMPLE_CLASS, "return StrategyIntent.NONE;"),
                "package com.example; \npublic class Orphan extends org.assertj.core.api.Assertions {}");
        jar.strategy(PluginJar.SAMPLE_TYPE, Role.SIGNAL, PluginJar.SAMPLE_CLASS);
        try (Workplace workplace = new Workplace(directory)) {
            StoredBundle stored = workplace.stored(jar);
            assertThatThrownBy(() -> workplace.framework.install(stored))
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            thrown -> assertThat(thrown.faults())
                                    .singleElement()
                                    .satisfies(fault -> {
                                        assertThat(fault.code()).isEqualTo(ErrorCode.E_BUNDLE_RESOLVE);
                                        assertThat(fault.where()).isEqualTo("sample_signal@1.0.0!com.example.Orphan");
                                    }));
            assertThat(workplace.framework.size()).isZero();
        }
    }

    @Test
    void itDoesNotStartInAJvmThatLetsBundlesExtendTheFramework() {
        String flag = "felix.extensions.disable";
        String before = Objects.requireNonNull(System.getProperty(flag));
        System.clearProperty(flag);
        try {
            assertThatThrownBy(() -> StrategyFramework.start(directory))
                    .isInstanceOf(FaultException.class)
                    .hasMessageContaining("E_CFG_OPTION -Dfelix.extensions.disable");
        } finally {
            System.setProperty(flag, before);
        }
    }

    @Test
    void closingEndsEveryThreadOfTheFramework() throws InterruptedException {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        try (Workplace workplace = new Workplace(directory)) {
            workplace.installed(PluginJar.sample());
            assertThat(frameworkThreadsSince(before)).isNotEmpty();
        }
        assertAllEnd(frameworkThreadsSince(before));
    }

    @Test
    void aFrameworkThatCannotUseItsDirectorySaysSoAndLeavesNoThread() throws InterruptedException {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        Path occupied = PluginJar.sample().writeTo(directory.resolve("a-file"));
        assertThatThrownBy(() -> StrategyFramework.start(occupied))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("E_CFG_STORAGE");
        assertAllEnd(frameworkThreadsSince(before));
    }

    private static List<Thread> frameworkThreadsSince(Set<Thread> before) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread) && thread.getName().contains("Felix"))
                .toList();
    }

    /** A stopped framework tells its threads to end and does not wait for the last of them. */
    private static void assertAllEnd(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            assertThat(thread.join(Duration.ofSeconds(30))).as(thread.getName()).isTrue();
        }
    }

    private static PluginJar named(String name) {
        return PluginJar.of("""
                        package com.example;

                        import io.stratagem.api.*;

                        public final class SampleSignal implements SignalPlugin {
                            @Override
                            public Evaluator bind(StrategyContext context) {
                                return (vector, state) -> StrategyIntent.NONE;
                            }

                            @Override
                            public String toString() {
                                return "%s";
                            }
                        }
                        """.formatted(name)).strategy(PluginJar.SAMPLE_TYPE, Role.SIGNAL, PluginJar.SAMPLE_CLASS);
    }
}
