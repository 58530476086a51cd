package io.stratagem.kernel.generation;

import io.stratagem.api.Declaration;
import io.stratagem.api.OverlayPlugin;
import io.stratagem.api.StrategyPlugin;
import io.stratagem.api.feature.FeatureSpec;
import io.stratagem.api.model.ModelRole;
import io.stratagem.api.param.Parameter;
import io.stratagem.api.param.ParameterProblem;
import io.stratagem.api.param.ParameterValues;
import io.stratagem.api.param.Parameters;
import io.stratagem.guard.watch.HeldObjects;
import io.stratagem.guard.watch.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything a plugin says when a strategy is made of it, copied and counted while its budget runs: whoever reads it later calls nothing
 * of the plugin's.
 *
 * @param values a value for every parameter
 * @param problems of the catalog's values; with one, nothing further was asked and the rest is empty
 * @param declaration what bind asked for; null with a problem
 * @param announced what requiredFeatures named
 * @param models what modelRoles named
 * @param warmupBars as answered
 * @param cap of an overlay, as answered; else 1
 * @param changeable what in a collection of the evaluator's or the plugin's can change; empty when nothing does
 * @param stateNeutral names of the parameters declared neutral to state
 */
record PluginAnswers(
        ParameterValues values,
        List<ParameterProblem> problems,
        @Nullable Declaration declaration,
        List<FeatureSpec> announced,
        List<ModelRole> models,
        int warmupBars,
        double cap,
        String changeable,
        Set<String> stateNeutral) {
    private static final int MAX_PROBLEMS = 100;
    private static final int MAX_FEATURES = 512;
    private static final int MAX_MODELS = 32;
    private static final int MAX_TEXT = 300;

    /**
     * Asks. Runs plugin code: on an expendable thread only.
     *
     * @param given values as the catalog has them
     * @throws IllegalStateException if an answer is not what the contract says
     */
    static PluginAnswers ask(StrategyPlugin plugin, Map<String, Object> given) {
        Parameters schema = plugin.params();
        Parameters.Reading reading = schema.read(given);
        List<ParameterProblem> problems = new ArrayList<>(reading.problems());
        if (problems.isEmpty()) {
            for (ParameterProblem problem : copied(
                    "validateParams", plugin.validateParams(reading.values()), ParameterProblem.class, MAX_PROBLEMS)) {
                problems.add(new ParameterProblem(
                        PlainText.of(problem.path(), MAX_TEXT), PlainText.of(problem.message(), MAX_TEXT)));
            }
        }
        ParameterValues values = reading.values();
        if (!problems.isEmpty()) {
            return new PluginAnswers(values, problems, null, List.of(), List.of(), 0, 1, "", Set.of());
        }
        Declaration declaration = Declaration.of(plugin, values);
        return new PluginAnswers(
                values,
                problems,
                declaration,
                copied("requiredFeatures", plugin.requiredFeatures(values), FeatureSpec.class, MAX_FEATURES),
                copied("modelRoles", plugin.modelRoles(values), ModelRole.class, MAX_MODELS),
                plugin.warmupBars(values),
                plugin instanceof OverlayPlugin overlay ? overlay.cap(values) : 1,
                changeable(plugin, declaration.evaluator()),
                schema.all().stream()
                        .filter(Parameter::stateNeutral)
                        .map(Parameter::name)
                        .collect(Collectors.toSet()));
    }

    private static String changeable(StrategyPlugin plugin, Object evaluator) {
        String held = new HeldObjects().changeable(evaluator);
        return held.isEmpty() ? new HeldObjects().changeable(plugin) : held;
    }

    /** The items of a list of the plugin's making, which is asked once. */
    private static <T> List<T> copied(String method, List<? extends T> given, Class<T> type, int max) {
        if (given == null) {
            throw new IllegalStateException(method + " returned null");
        }
        Object[] items = given.toArray();
        if (items.length > max) {
            throw new IllegalStateException(method + " returned " + items.length + " items; at most " + max);
        }
        List<T> copy = new ArrayList<>();
        for (Object item : items) {
            if (item == null || item.getClass() != type) {
                throw new IllegalStateException(method + " returned something that is no " + type.getSimpleName());
            }
            copy.add(type.cast(item));
        }
        return List.copyOf(copy);
    }
}
