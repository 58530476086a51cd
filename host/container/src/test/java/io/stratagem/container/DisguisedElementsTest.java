package io.stratagem.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stratagem.api.Declaration;
import io.stratagem.api.Role;
import io.stratagem.api.SignalPlugin;
import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.FaultException;
import io.stratagem.guard.watch.ExpendableThreads;
import io.stratagem.guard.watch.HeldObjects;
import io.stratagem.guard.watch.PluginCall;
import io.stratagem.sandbox.AdmittedBundle;
import io.stratagem.sandbox.StrategyAdmission;
import io.stratagem.sandbox.Verdict;
import io.stratagem.sandbox.testing.PluginJar;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cast can lie about what is in a collection; admission believes it, and the objects themselves tell. */
class DisguisedElementsTest {
    private final Path root;

    DisguisedElementsTest(@TempDir Path root) {
        this.root = root;
    }

    private static String source(String statics, String held) {
        return """
                package com.example;

                import io.stratagem.api.*;
                import java.util.*;
                import java.util.function.*;

                public final class SampleSignal implements SignalPlugin {
                    record Level(String name, double price) {}

                    static final class Counter {
                        int count;
                    }

                    %s

                    @SuppressWarnings("unchecked")
                    static <T> T lie(Object truth) {
                        return (T) truth;
                    }

                    @Override
                    public Evaluator bind(StrategyContext context) {
                        %s
                        return (vector, state) -> held.isEmpty() ? StrategyIntent.flat() : StrategyIntent.NONE;
                    }
                }
                """.formatted(statics, held);
    }

    /** What is found in the evaluator of an admitted plugin, once its classes are initialised. */
    private String changeable(String statics, String held) {
        Path jar = root.resolve("disguised.jar");
        PluginJar.of(source(statics, held))
                .strategy(PluginJar.SAMPLE_TYPE, Role.SIGNAL, PluginJar.SAMPLE_CLASS)
                .writeTo(jar);
        Verdict verdict = StrategyAdmission.jdk25().admit(jar);
        assertThat(verdict.faults()).isEmpty();
        AdmittedBundle bundle = ((Verdict.Admitted) verdict).bundle();
        try (StrategyFramework framework = StrategyFramework.start(root.resolve("framework"))) {
            StoredBundle stored = new BundleStore(root.resolve("store")).put(bundle);
            LoadedPlugin plugin = framework.install(stored).plugins().getFirst();
            SignalPlugin made = (SignalPlugin) plugin.newInstance();
            PluginCall<String> call = ExpendableThreads.ofThisJvm()
                    .call(
                            "bind",
                            () -> new HeldObjects()
                                    .changeable(
                                            Declaration.of(made, made.params().defaults())
                                                    .evaluator()));
            return ((PluginCall.Returned<String>) call).value();
        }
    }

    @Test
    void honestElementsPass() {
        assertThat(changeable("", "List<Level> held = List.of(new Level(\"a\", 1), new Level(\"b\", 2));"))
                .isEmpty();
        assertThat(changeable("", "Map<String, List<Double>> held = Map.of(\"a\", List.of(1.0, 2.0));"))
                .isEmpty();
        assertThat(changeable("", "Set<Level> held = Set.of(new Level(\"a\", 1));"))
                .isEmpty();
        assertThat(changeable(
                        "static final List<DoubleUnaryOperator> CURVES = List.of(x -> x, Math::abs);",
                        "var held = CURVES;"))
                .isEmpty();
        assertThat(changeable("enum Side { LONG, SHORT }", "List<Side> held = List.of(Side.values());"))
                .isEmpty();
    }

    @Test
    void anArrayUnderTheNameOfATextIsFound() {
        assertThat(changeable("", "List<String> held = lie(List.of(new int[1]));"))
                .endsWith(" is a int[]");
        assertThat(changeable("", "Map<String, String> held = lie(Map.of(\"a\", new double[1]));"))
                .endsWith(" is a double[]");
        assertThat(changeable("", "List<List<String>> held = List.of(lie(List.of(new long[1])));"))
                .endsWith(" is a long[]");
    }

    @Test
    void anObjectThatCanChangeIsFound() {
        assertThat(changeable("", "List<String> held = lie(List.of(new Counter()));"))
                .contains("SampleSignal$Counter, whose count can change");
        assertThat(changeable("", "List<String> held = lie(List.of(new ArrayList<String>()));"))
                .contains("is a ")
                .contains("ArrayList");
        assertThat(changeable("", "List<String> held = lie(List.of(new StringBuilder()));"))
                .endsWith(" is a java.lang.StringBuilder");
    }

    @Test
    void aStaticCollectionIsLookedAtWhenTheClassesAreInitialised() {
        FaultException refused = catchThrowableOfType(
                FaultException.class,
                () -> changeable("static final List<String> HIDDEN = lie(List.of(new int[1]));", "var held = HIDDEN;"));

        assertThat(refused.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(ErrorCode.E_STRAT_HIDDEN_STATE);
            assertThat(fault.seen()).isEqualTo("SampleSignal.HIDDEN[] is a int[]");
        });
    }
}
