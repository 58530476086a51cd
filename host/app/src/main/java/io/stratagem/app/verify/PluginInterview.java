package io.stratagem.app.verify;

import io.stratagem.api.Declaration;
import io.stratagem.api.StrategyPlugin;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.api.param.Parameter;
import io.stratagem.api.param.ParameterProblem;
import io.stratagem.api.param.ParameterValues;
import io.stratagem.api.param.Parameters;
import io.stratagem.api.state.Slot;
import io.stratagem.container.LoadedPlugin;
import io.stratagem.guard.watch.ExpendableThreads;
import io.stratagem.guard.watch.PlainText;
import io.stratagem.guard.watch.PluginCall;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks a plugin about itself with default parameters, on an expendable thread and within the budget of a build. */
final class PluginInterview {
    private static final int LONGEST_TEXT = 300;

    private final ExpendableThreads threads;
    private final DefaultsProbe probe;

    PluginInterview(ExpendableThreads threads) {
        this.threads = threads;
        this.probe = new DefaultsProbe(threads);
    }

    /** What it says and, when it can be bound, what a probe finds. */
    PluginWords interview(LoadedPlugin plugin) {
        PluginWords words = ask(plugin);
        if (!words.trouble().isEmpty()) {
            return words;
        }
        return words.probed(probe.probe(plugin));
    }

    private PluginWords ask(LoadedPlugin plugin) {
        String role = plugin.role().toString();
        StrategyPlugin made;
        try {
            made = plugin.newInstance();
        } catch (FaultException failed) {
            return PluginWords.notAsked(
                    plugin.id(),
                    role,
                    failed.faults().stream().map(Fault::sentence).collect(Collectors.joining(" ")));
        }
        return switch (threads.call(plugin.id(), () -> words(plugin.id(), role, made))) {
            case PluginCall.Returned<PluginWords> returned -> returned.value();
            case PluginCall.Threw<PluginWords> threw ->
                PluginWords.notAsked(
                        plugin.id(),
                        role,
                        "it threw " + threw.type() + " at " + threw.where()
                                + (threw.message().isEmpty() ? "" : ": " + threw.message()));
            case PluginCall.Exceeded<PluginWords> exceeded ->
                PluginWords.notAsked(plugin.id(), role, "it exceeded its budget: " + exceeded.trip());
            case PluginCall.Stuck<PluginWords> stuck ->
                PluginWords.notAsked(plugin.id(), role, "it did not come back from " + stuck.where());
            case PluginCall.Refused<PluginWords> _ ->
                PluginWords.notAsked(plugin.id(), role, "too many threads are stuck already");
        };
    }

    /** Runs plugin code; everything that leaves is copied. */
    private static PluginWords words(String id, String role, StrategyPlugin plugin) {
        Parameters parameters = plugin.params();
        ParameterValues defaults = parameters.defaults();
        List<PluginWords.ParameterLine> lines = new ArrayList<>();
        for (Parameter parameter : parameters.all()) {
            lines.add(new PluginWords.ParameterLine(
                    shown(parameter.name()),
                    shown(parameter.allowed()),
                    shown(String.valueOf(parameter.defaultValue())),
                    shown(parameter.meaning())));
        }
        List<String> problems = new ArrayList<>();
        for (Object problem : plugin.validateParams(defaults).toArray()) {
            if (problem instanceof ParameterProblem(String path, String message)) {
                problems.add(shown(path) + " " + shown(message));
            }
        }
        if (!problems.isEmpty()) {
            return new PluginWords(
                    id,
                    role,
                    lines,
                    List.of(),
                    List.of(),
                    -1,
                    -1,
                    "not probed",
                    "no valid defaults: " + String.join("; ", problems));
        }
        Declaration declared = Declaration.of(plugin, defaults);
        return new PluginWords(
                id,
                role,
                lines,
                declared.requiredFeatures().stream()
                        .map(feature -> shown(feature.toString()))
                        .sorted()
                        .toList(),
                Stream.concat(
                                declared.stateLayout().perSymbol().stream(),
                                declared.stateLayout().perStrategy().stream())
                        .map(Slot::name)
                        .map(PluginInterview::shown)
                        .toList(),
                plugin.warmupBars(defaults),
                -1,
                "",
                "");
    }

    private static String shown(String text) {
        return PlainText.of(text, LONGEST_TEXT);
    }
}
