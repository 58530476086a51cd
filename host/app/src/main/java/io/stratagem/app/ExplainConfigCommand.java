package io.stratagem.app;

import io.stratagem.app.host.Host;
import io.stratagem.app.host.HostOptions;
import io.stratagem.kernel.generation.DisabledStrategy;
import io.stratagem.kernel.generation.Strategy;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows what a run would use, without playing anything. */
@Command(
        name = "explain-config",
        description = "Show files, verdicts on bundles and every catalog entry with all its values; play nothing.",
        mixinStandardHelpOptions = true)
final class ExplainConfigCommand implements Callable<Integer> {
    @Mixin
    private final RunArguments arguments = new RunArguments();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        HostOptions options = arguments.resolve();
        PrintWriter out = spec.commandLine().getOut();
        out.println("catalog      " + options.catalog());
        out.println("plugins      " + options.plugins());
        out.println("instruments  " + (options.instruments() == null ? "none" : options.instruments()));
        options.replay().forEach(file -> out.println("replay       " + file));
        if (options.vectors() != null) {
            out.println("vectors      " + options.vectors());
        }
        out.println("data         " + options.data());
        out.println("stuck        " + options.stuck().word());
        try (Host host = Host.start(options)) {
            host.verdicts().forEach(verdict -> out.println(verdict.sentence()));
            host.generation().strategies().forEach(strategy -> explain(out, strategy));
            host.generation().disabled().forEach(disabled -> explain(out, disabled));
            host.generation().warnings().forEach(warning -> out.println("warning: " + warning));
            out.flush();
            return host.refusals().isEmpty() ? ExitCodes.FINE : ExitCodes.REFUSED;
        }
    }

    private static void explain(PrintWriter out, Strategy strategy) {
        out.println();
        out.println(strategy.id() + "  " + strategy.plugin().id() + "  "
                + strategy.entry().mode() + "  " + strategy.entry().timeframe() + "  "
                + String.join(", ", strategy.entry().symbols()));
        out.println("  warm-up   " + strategy.warmupEvents() + " events");
        out.println("  features  "
                + strategy.requiredFeatures().stream().map(Object::toString).toList());
        strategy.params().asMap().forEach((name, value) -> {
            boolean given = strategy.entry().params().containsKey(name);
            out.println("  " + name + " = " + value + (given ? "" : "  (default)"));
        });
    }

    private static void explain(PrintWriter out, DisabledStrategy disabled) {
        out.println();
        out.println(disabled.entry().strategyId() + "  disabled"
                + (disabled.reasons().isEmpty() ? " by the catalog" : ""));
        disabled.reasons().forEach(reason -> out.println("  " + reason.sentence()));
    }
}
