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
    private int made;

    DisguisedElementsTest(@TempDir Path root) {
        this.root = root;
    }

    private static String source(String statics, String type, String value) {
        return """
                package com.example;

                import io.stratagem.api.*;
                import java.util.*;
                import java.util.function.*;

                @SuppressWarnings({"unchecked", "rawtypes"})
                public final class SampleSignal implements SignalPlugin {
                    record Level(String name, double price) {}

                    enum Side { LONG, SHORT }

                    %s

                    static final class Holder implements SignalPlugin.Evaluator {
                        private final %s held = %s;

                        @Override
                        public StrategyIntent onEvent(FeatureVector vector, StrategyState state) {
                            return held.isEmpty() ? StrategyIntent.flat() : StrategyIntent.NONE;
                        }
                    }

                    @Override
                    public Evaluator bind(StrategyContext context) {
                        return new Holder();
                    }
                }
                """.formatted(statics, type, value);
    }

    /** What is found in the evaluator of an admitted plugin, once its classes are initialised. */
    private String changeable(String statics, String type, String value) {
        Path place = root.resolve(Integer.toString(made++));
        Path jar = place.resolveSibling(made + ".jar");
        PluginJar.of(source(statics, type, value))
                .strategy(PluginJar.SAMPLE_TYPE, Role.SIGNAL, PluginJar.SAMPLE_CLASS)
                .writeTo(jar);
        Verdict verdict = StrategyAdmission.jdk25().admit(jar);
        assertThat(verdict.faults()).isEmpty();
        AdmittedBundle bundle = ((Verdict.Admitted) verdict).bundle();
        try (StrategyFramework framework = StrategyFramework.start(place.resolve("framework"))) {
            StoredBundle stored = new BundleStore(place.resolve("store")).put(bundle);
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
        assertThat(changeable("", "List<Level>", "List.of(new Level(\"a\", 1), new Level(\"b\", 2))"))
                .isEmpty();
        assertThat(changeable("", "Map<String, Double>", "Map.of(\"a\", 2.0)")).isEmpty();
        assertThat(changeable("", "Set<Level>", "Set.of(new Level(\"a\", 1))")).isEmpty();
        assertThat(changeable("", "List<Side>", "List.of(Side.LONG, Side.SHORT)"))
                .isEmpty();
        assertThat(changeable("static final List<String> NAMES = List.of(\"a\");", "List<String>", "List.of()"))
                .isEmpty();
    }

    @Test
    void anArrayUnderTheNameOfATextIsFound() {
        assertThat(changeable("", "List<String>", "(List) List.of(new int[1])")).isEqualTo("Holder.held[] is a int[]");
        assertThat(changeable("", "Map<String, String>", "(Map) Map.of(\"a\", new double[1])"))
                .isEqualTo("Holder.held[] is a double[]");
        assertThat(changeable("", "Set<String>", "(Set) Set.of(new long[1])")).isEqualTo("Holder.held[] is a long[]");
    }

    @Test
    void anObjectThatCanChangeIsFound() {
        assertThat(changeable("", "List<String>", "(List) List.of(new ArrayList<String>())"))
                .startsWith("Holder.held[] is a ")
                .contains("ArrayList");
        assertThat(changeable("", "List<String>", "(List) List.of(new StringBuilder())"))
                .isEqualTo("Holder.held[] is a java.lang.StringBuilder");
    }

    @Test
    void aStaticCollectionIsLookedAtWhenTheClassesAreInitialised() {
        FaultException refused = catchThrowableOfType(
                FaultException.class,
                () -> changeable(
                        "static final List<String> HIDDEN = (List) List.of(new int[1]);", "List<String>", "List.of()"));

        assertThat(refused.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(ErrorCode.E_STRAT_HIDDEN_STATE);
            assertThat(fault.seen()).isEqualTo("SampleSignal.HIDDEN[] is a int[]");
        });
    }
}
