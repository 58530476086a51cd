package io.stratagem.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.Role;
import io.stratagem.api.StrategyPlugin;
import io.stratagem.api.param.Parameter;
import io.stratagem.guard.watch.ExpendableThreads;
import io.stratagem.guard.watch.PluginCall;
import io.stratagem.sandbox.StrategyAdmission;
import io.stratagem.sandbox.Verdict;
import io.stratagem.sandbox.testing.PluginJar;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the language offers works in admitted, woven classes in the real framework. */
class AdmittedLanguageTest {
    private static final String SOURCE = """
            package com.example;

            import io.stratagem.api.*;
            import io.stratagem.api.param.*;
            import java.math.BigDecimal;
            import java.math.RoundingMode;
            import java.time.Duration;
            import java.util.*;
            import java.util.stream.*;

            public final class SampleSignal implements SignalPlugin {
                enum Mood {
                    CALM, WILD {
                        @Override
                        double weight() {
                            return 2;
                        }
                    };

                    double weight() {
                        return 1;
                    }
                }

                sealed interface Shape permits Box, Circle, Mark {}

                record Box(double width, double height) implements Shape {}

                record Circle(double radius) implements Shape {}

                enum Mark implements Shape { DOT, DASH }

                private static final Map<String, Double> TABLE = Map.of("a", 1.5, "b", 2.5);
                private static final double[] WEIGHTS = {1, 2, 3};

                static double area(Shape shape) {
                    return switch (shape) {
                        case Box(double width, double height) when width > 10 -> -1;
                        case Box(double width, double height) -> width * height;
                        case Circle circle -> 3 * circle.radius() * circle.radius();
                        case Mark.DOT -> 0.25;
                        case Mark.DASH -> 0.5;
                    };
                }

                static int rank(Mood mood) {
                    return switch (mood) {
                        case CALM -> 1;
                        case WILD -> 2;
                    };
                }

                static String kind(Object value) {
                    return switch (value) {
                        case null -> "nothing";
                        case Integer number when number > 5 -> "many";
                        case Integer number -> "few";
                        case String text -> text;
                        default -> "else";
                    };
                }

                static String words(String word) {
                    return switch (word) {
                        case "one" -> "1";
                        case "two" -> "2";
                        default -> "?";
                    };
                }

                static String all() {
                    EnumMap<Mood, Double> byMood = new EnumMap<>(Mood.class);
                    for (Mood mood : Mood.values()) {
                        byMood.put(mood, mood.weight());
                    }
                    double sum = 0;
                    for (double weight : WEIGHTS) {
                        sum += weight;
                    }
                    String joined = Stream.of("c", "a", "b").sorted().collect(Collectors.joining("-"));
                    BigDecimal price = new BigDecimal("1.005").setScale(2, RoundingMode.HALF_EVEN);
                    return Mood.valueOf("WILD") + " " + byMood + " " + rank(Mood.WILD) + " " + area(new Box(2, 3)) + " "
                            + area(new Box(11, 3)) + " " + area(new Circle(1)) + " " + area(Mark.DASH) + " " + kind(7)
                            + kind(1) + kind("x") + kind(null) + kind(2L) + " " + words("two") + " " + joined + " " + price
                            + " " + Duration.ofMinutes(90) + " " + sum + " " + TABLE.get("b") + " " + new Box(1, 2)
                            + " " + new Box(1, 2).equals(new Box(1, 2)) + " "
                            + IntStream.range(0, 5).mapToObj(Integer::toString).toList();
                }

                @Override
                public Parameters params() {
                    return Parameters.of(TextParameter.named("said").byDefault(all()));
                }

                @Override
                public Evaluator bind(StrategyContext context) {
                    return (vector, state) -> StrategyIntent.NONE;
                }
            }
            """;

    @TempDir
    Path directory;

    @Test
    void enumsRecordsSealedTypesSwitchesStreamsAndDecimalsGiveWhatTheyGiveElsewhere() {
        Path jar = PluginJar.of(SOURCE)
                .strategy(PluginJar.SAMPLE_TYPE, Role.SIGNAL, PluginJar.SAMPLE_CLASS)
                .writeTo(directory.resolve("dropped.jar"));
        Verdict verdict = StrategyAdmission.jdk25().admit(jar);
        assertThat(verdict.faults()).isEmpty();
        try (Workplace workplace = new Workplace(directory)) {
            StoredBundle stored = workplace.store.put(((Verdict.Admitted) verdict).bundle());
            StrategyPlugin plugin =
                    workplace.framework.install(stored).plugins().getFirst().newInstance();
            PluginCall<Parameter> said = ExpendableThreads.ofThisJvm()
                    .call("params", () -> plugin.params().all().getFirst());
            assertThat(said)
                    .isInstanceOfSatisfying(
                            PluginCall.Returned.class,
                            returned -> assertThat(((Parameter) returned.value()).defaultValue())
                                    .isEqualTo(
                                            "WILD {CALM=1.0, WILD=2.0} 2 6.0 -1.0 3.0 0.5 manyfewxnothingelse 2 a-b-c"
                                                    + " 1.00 PT1H30M 6.0 2.5 Box[width=1.0, height=2.0] true [0, 1, 2, 3, 4]"));
        }
    }
}
