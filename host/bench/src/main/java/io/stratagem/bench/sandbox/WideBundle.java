package io.stratagem.bench.sandbox;

import io.stratagem.api.Role;
import io.stratagem.sandbox.testing.PluginJar;
import java.util.ArrayList;
import java.util.List;

/** Makes a bundle of many small classes in an ordinary style: records, lambdas, streams, switches, collections, loops. */
final class WideBundle {
    private WideBundle() {}

    /** A bundle with this many classes. */
    static PluginJar of(int classes) {
        List<String> sources = new ArrayList<>();
        List<String> made = new ArrayList<>();
        sources.add("""
                package com.example.wide;

                public interface Rule {
                    double vote(double value);
                }
                """);
        sources.add("""
                package com.example.wide;

                import java.util.List;

                public record Rules(List<Rule> all) {
                    public Rules {
                        all = List.copyOf(all);
                    }

                    double vote(double value) {
                        return Math.min(1, all.stream().mapToDouble(rule -> rule.vote(value)).average().orElse(0));
                    }
                }
                """);
        for (int number = 0; number < classes - 3; number++) {
            sources.add(rule(number));
            made.add("new Rule" + number + "(" + number + ", \"rule" + number + "\")");
        }
        sources.add("""
                package com.example.wide;

                import io.stratagem.api.*;
                import java.util.List;

                public final class Wide implements SignalPlugin {
                    @Override
                    public Evaluator bind(StrategyContext context) {
                        var price = context.feature("price");
                        Rules rules = new Rules(List.of(new Rule[] {%s}));
                        return (vector, state) -> StrategyIntent.goLong(rules.vote(vector.get(price)));
                    }
                }
                """.formatted(String.join(", ", made)));
        return PluginJar.of(sources.toArray(String[]::new)).strategy("wide", Role.SIGNAL, "com.example.wide.Wide");
    }

    private static String rule(int number) {
        return """
                package com.example.wide;

                import java.util.ArrayList;
                import java.util.List;
                import java.util.Map;

                public record Rule%1$d(double threshold, String name) implements Rule {
                    private static final double[] WEIGHTS = {0.5, 0.25, 0.125};
                    private static final Map<String, Double> BONUS = Map.of("first", 0.1, "second", 0.2);

                    @Override
                    public double vote(double value) {
                        List<Double> parts = new ArrayList<>();
                        for (int i = 0; i < WEIGHTS.length; i++) {
                            parts.add(WEIGHTS[i] * Math.max(0, value - threshold));
                        }
                        double sum = parts.stream().mapToDouble(Double::doubleValue).sum();
                        return switch (name) {
                            case "first", "second" -> sum + BONUS.getOrDefault(name, 0.0);
                            case "rule%1$d" -> clamp(sum, name + ":" + value);
                            default -> 0;
                        };
                    }

                    private static double clamp(double sum, String label) {
                        try {
                            return label.isEmpty() ? 0 : Math.min(1, sum);
                        } catch (IllegalArgumentException e) {
                            return 0;
                        }
                    }
                }
                """.formatted(number);
    }
}
