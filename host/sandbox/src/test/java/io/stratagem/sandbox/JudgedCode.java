package io.stratagem.sandbox;

import io.stratagem.api.Role;
import io.stratagem.sandbox.testing.HandPickedMembers;
import io.stratagem.sandbox.testing.PluginJar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Compiles a signal plugin named {@code com.example.SampleSignal} and asks for the verdict on its code. */
final class JudgedCode {
    private static final String IMPORTS = """
            package com.example;

            import io.stratagem.api.*;
            import io.stratagem.api.feature.*;
            import io.stratagem.api.param.*;
            import io.stratagem.api.state.*;
            import java.math.*;
            import java.util.*;
            import java.util.function.*;
            import java.util.stream.*;

            """;

    private JudgedCode() {}

    /** A plugin class with these members; it must hold a {@code bind}. */
    static Inspection ofMembers(String members) {
        return of(plugin(members));
    }

    /** A plugin whose evaluator has this body, with these members beside. */
    static Inspection ofBody(String members, String body) {
        return ofMembers(members + """
                @Override
                public Evaluator bind(StrategyContext context) {
                    return (vector, state) -> {
                        %s
                    };
                }
                """.formatted(body));
    }

    /** A jar of these sources, each without package and imports; the first is the plugin's. */
    static Inspection of(String... sources) {
        return of(jar(sources));
    }

    static PluginJar jar(String... sources) {
        String[] whole =
                List.of(sources).stream().map(source -> IMPORTS + source).toArray(String[]::new);
        return PluginJar.of(whole).strategy(PluginJar.SAMPLE_TYPE, Role.SIGNAL, PluginJar.SAMPLE_CLASS);
    }

    static String plugin(String members) {
        return "public final class SampleSignal implements SignalPlugin {\n" + members + "\n}\n";
    }

    static Inspection of(PluginJar jar) {
        try {
            Path file = Files.createTempFile("judged", ".jar");
            try {
                jar.writeTo(file);
                return new StrategyAdmission(AdmissionLimits.DEFAULT, HostApi.CURRENT, new HandPickedMembers())
                        .inspect(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
