package io.stratagem.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.EmbeddedResource;
import aQute.bnd.osgi.Jar;
import io.stratagem.api.Role;
import io.stratagem.api.StrategyPlugin;
import io.stratagem.sandbox.testing.CompiledSources;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a third-party author's build makes, from the instructions this workspace publishes. */
class BndBundleTest {
    private static final String SOURCE = """
            package com.example.bounce;

            import io.stratagem.api.*;
            import io.stratagem.api.param.*;
            import java.util.List;

            @StrategyFamily(type = "oversold_bounce", successor = "deeper_bounce@1.0.0", deprecated = "too shallow; really")
            @CustomMetric(name = "touches", help = "Touches, so far; of the band", unit = "count")
            @CustomMetric(name = "depth", help = "How far below the band", unit = "ratio")
            public final class OversoldBounce implements SignalPlugin {
                private static final NumberParameter ENTRY =
                        NumberParameter.named("entry_rsi").between(1, 99).byDefault(30).means("buy below this RSI");

                @Override
                public Parameters params() {
                    return Parameters.of(ENTRY);
                }

                @Override
                public Evaluator bind(StrategyContext context) {
                    var rsi = context.feature("rsi14");
                    double entry = context.param(ENTRY);
                    return (bar, state) -> bar.get(rsi) < entry
                            ? StrategyIntent.goLong(0.6).notional(10_000).because("rsi_oversold")
                            : StrategyIntent.NONE;
                }
            }
            """;

    @TempDir
    Path directory;

    @Test
    void aBundleBuiltFromStrategyBndIsAdmitted() throws Exception {
        Path instructions =
                Path.of(Objects.requireNonNull(System.getProperty("stratagem.root")), "cnf", "strategy.bnd");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Builder builder = new Builder();
                Jar classes = new Jar("classes")) {
            CompiledSources.compile(SOURCE)
                    .forEach((name, content) -> classes.putResource(name, new EmbeddedResource(content, 0)));
            builder.setProperties(instructions.toFile());
            builder.setProperty("Bundle-SymbolicName", "com.example.bounce");
            builder.setProperty("Bundle-Version", "1.4.2");
            builder.setProperty("-privatepackage", "com.example.bounce");
            builder.addClasspath(Path.of(StrategyPlugin.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toFile());
            builder.addClasspath(classes);
            builder.build().write(bytes);
            assertThat(builder.getErrors()).isEmpty();
        }

        AdmittedBundle bundle = new Judged(directory).admitted(bytes.toByteArray());

        assertThat(bundle.strategies())
                .containsExactly(new StrategyCapability(
                        "oversold_bounce",
                        BundleVersion.parse("1.4.2"),
                        Role.SIGNAL,
                        "com.example.bounce.OversoldBounce",
                        VersionRange.parse("[1.0,2)"),
                        "too shallow; really",
                        "deeper_bounce@1.0.0"));
        assertThat(bundle.metrics())
                .containsExactlyInAnyOrder(
                        new MetricDeclaration(
                                "touches",
                                "Touches, so far; of the band",
                                "count",
                                "com.example.bounce.OversoldBounce"),
                        new MetricDeclaration(
                                "depth", "How far below the band", "ratio", "com.example.bounce.OversoldBounce"));
        assertThat(bundle.jar().description().imports())
                .containsKeys("io.stratagem.api", "io.stratagem.api.feature", "io.stratagem.api.param");
        assertThat(bundle.jar().description().javaVersion()).isEqualTo(25);
    }
}
