package io.stratagem.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratagem.api.Role;
import io.stratagem.api.StrategyPlugin;
import io.stratagem.api.error.FaultException;
import io.stratagem.sandbox.testing.PluginJar;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What wiring keeps from a bundle, with admission out of the way. Reflection, threads and the JDK's own packages are not kept from it
 * by wiring, and nothing here says so.
 */
class IsolationTest {
    private static final String API = "io.stratagem.api;version=\"[1.0,2)\",io.stratagem.api.param;version=\"[1.0,2)\"";

    @TempDir
    Path directory;

    @Nullable
    Workplace workplace;

    @BeforeEach
    void start() {
        workplace = new Workplace(directory);
    }

    @AfterEach
    void stop() {
        workplace().close();
    }

    private Workplace workplace() {
        return Objects.requireNonNull(workplace);
    }

    /** A plugin whose {@code params()} does something first. */
    private static PluginJar doing(String statement) {
        return PluginJar.of("""
                        package com.example;

                        import io.stratagem.api.*;
                        import io.stratagem.api.param.Parameters;

                        public final class SampleSignal implements SignalPlugin {
                            @Override
                            public Parameters params() {
                                %s
                                return Parameters.NONE;
                            }

                            @Override
                            public Evaluator bind(StrategyContext context) {
                                return (vector, state) -> StrategyIntent.NONE;
                            }
                        }
                        """.formatted(statement))
                .strategy(PluginJar.SAMPLE_TYPE, Role.SIGNAL, PluginJar.SAMPLE_CLASS);
    }

    /** Asks for nothing a bundle may not have. */
    private static PluginJar honest(PluginJar jar) {
        return jar.header("Import-Package", API);
    }

    @Test
    void anHonestBundleIsInstalledOnTheSameWay() {
        StoredBundle smuggled = workplace().smuggled(honest(PluginJar.sample()));
        assertThat(workplace().framework.install(smuggled).plugins()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.osgi.framework.FrameworkUtil.class.getName();",
                "org.apache.felix.framework.Felix.class.getName();",
                "io.stratagem.container.BundleStore.class.getName();",
                "io.stratagem.sandbox.HostApi.CURRENT.version();",
                "org.junit.jupiter.api.Test.class.getName();"
            })
    void aClassOfTheHostOrTheFrameworkIsNotThereToBeLinked(String statement) {
        StrategyPlugin plugin =
                workplace().installed(doing(statement)).plugins().getFirst().newInstance();
        assertThatThrownBy(plugin::params).isInstanceOf(NoClassDefFoundError.class);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Import-Package      | io.stratagem.api,org.osgi.framework
            Import-Package      | io.stratagem.api,io.stratagem.container
            Import-Package      | io.stratagem.api,javax.naming
            Import-Package      | io.stratagem.api;version="[2.0,3)"
            Require-Bundle      | system.bundle
            Require-Bundle      | org.apache.felix.framework
            Require-Capability  | osgi.service;filter:="(objectClass=*)"
            Bundle-NativeCode   | evil.so;osname=Linux;processor=x86-64
            Fragment-Host       | system.bundle;extension:=framework
            """)
    void aBundleThatAsksForMoreIsNotInstalledEvenIfAdmissionIsFooled(String header, String value) {
        StoredBundle smuggled = workplace()
                .smuggled(honest(PluginJar.sample()).header(header, value).entry("evil.so", "x"));
        int before = workplace().framework.size();
        assertThatThrownBy(() -> workplace().framework.install(smuggled))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("E_BUNDLE_RESOLVE");
        assertThat(workplace().framework.size()).isEqualTo(before);
    }

    @Test
    void aDynamicImportFindsNothingEvenIfAdmissionIsFooled() {
        StoredBundle smuggled = workplace()
                .smuggled(honest(doing("org.osgi.framework.FrameworkUtil.class.getName();"))
                        .header("DynamicImport-Package", "*"));
        StrategyPlugin plugin =
                workplace().framework.install(smuggled).plugins().getFirst().newInstance();
        assertThatThrownBy(plugin::params).isInstanceOf(NoClassDefFoundError.class);
    }

    @Test
    void aFragmentDoesNotReachAnotherBundleEvenIfAdmissionIsFooled() {
        LoadedBundle victim = workplace().installed(PluginJar.sample());
        StoredBundle smuggled = workplace()
                .smuggled(honest(PluginJar.sample())
                        .header("Bundle-SymbolicName", "com.example.fragment")
                        .header("Fragment-Host", "com.example.strategies"));
        assertThatThrownBy(() -> workplace().framework.install(smuggled)).isInstanceOf(FaultException.class);
        assertThat(victim.plugins().getFirst().newInstance()).isNotNull();
    }

    @Test
    void aRogueExportOfTheApiIsNotWiredToByOthers() {
        StoredBundle rogue = workplace()
                .smuggled(honest(PluginJar.sample())
                        .header("Bundle-SymbolicName", "com.example.rogue")
                        .header("Export-Package", "io.stratagem.api;version=\"1.5.0\""));
        workplace().framework.install(rogue);
        StrategyPlugin plugin =
                workplace().installed(PluginJar.sample()).plugins().getFirst().newInstance();
        assertThat(plugin.params().all()).isEmpty();
    }

    @Test
    void nativeAccessIsDeniedInThisJvm() {
        StrategyPlugin plugin =
                workplace().installed(doing("""
                        java.lang.foreign.Linker.nativeLinker().downcallHandle(
                                java.lang.foreign.FunctionDescriptor.of(java.lang.foreign.ValueLayout.JAVA_INT));
                        """)).plugins().getFirst().newInstance();
        assertThatThrownBy(plugin::params).isInstanceOf(IllegalCallerException.class);
    }
}
