package io.stratagem.kernel.generation;

import io.stratagem.api.Declaration;
import io.stratagem.api.Role;
import io.stratagem.api.StrategyPlugin;
import io.stratagem.api.param.ParameterValues;
import io.stratagem.catalog.CatalogEntry;
import io.stratagem.evaluation.BoundStrategy;
import io.stratagem.guard.Budget;
import io.stratagem.guard.watch.ExpendableThreads;
import io.stratagem.guard.watch.PluginCall;
import io.stratagem.probe.Probe;
import io.stratagem.probe.ProbeReport;
import io.stratagem.probe.ProbeResult;
import io.stratagem.probe.ProbeSubject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Probes bound strategies, each combination of jar, parameters and timeframe once: a catalog may hold thousands of entries that differ
 * in their symbols alone. Plugin code runs on an expendable thread. Used by one thread at a time.
 */
final class StrategyProber {
    private final Map<Key, PluginCall<ProbeReport>> calls = new HashMap<>();
    private final ExpendableThreads threads;
    private final ProbeMemory memory;
    private @Nullable Probe probe;

    StrategyProber(ExpendableThreads threads, ProbeMemory memory) {
        this.threads = threads;
        this.memory = memory;
    }

    private record Key(
            String artifactDigest,
            String pluginId,
            String parameterHash,
            String timeframe,
            List<String> universe,
            Budget budget) {}

    /** Probes the strategy, unless it is refused already or there is only one object of its plugin. */
    PluginCall<ProbeReport> probe(
            CatalogEntry entry,
            PluginHandle handle,
            ParameterValues params,
            String parameterHash,
            BoundStrategy bound,
            boolean isRefused) {
        Supplier<StrategyPlugin> fresh = handle.fresh();
        if (fresh == null) {
            return new PluginCall.Returned<>(ProbeReport.notProbed("there is only one object of this plugin"));
        }
        if (isRefused) {
            return new PluginCall.Returned<>(ProbeReport.notProbed("the strategy is refused for other reasons"));
        }
        List<String> universe = handle.role() == Role.FRAME ? entry.symbols() : List.of();
        Key key = new Key(
                handle.artifactDigest(),
                handle.id(),
                parameterHash,
                entry.timeframe().text(),
                universe,
                bound.budget());
        return calls.computeIfAbsent(key, unknown -> {
            Optional<ProbeReport> known = memory.recall(key.toString());
            if (known.isPresent()) {
                return new PluginCall.Returned<>(known.get());
            }
            Probe ready = ready();
            ProbeSubject subject =
                    new ProbeSubject(() -> bind(fresh.get(), params, bound), entry.timeframe(), universe);
            PluginCall<ProbeReport> call =
                    threads.call("stratagem-probe-" + entry.strategyId(), () -> ready.run(subject));
            if (call instanceof PluginCall.Returned<ProbeReport>(ProbeReport report) && isLasting(report)) {
                memory.keep(key.toString(), report);
            }
            return call;
        });
    }

    /** A refusal is found anew each time, so that it is never out of date. */
    private static boolean isLasting(ProbeReport report) {
        return report.hiddenState() instanceof ProbeResult.Clean
                && report.faults().isEmpty();
    }

    /** Reading the packaged sample waits until a strategy needs it. */
    private Probe ready() {
        Probe known = probe;
        if (known == null) {
            known = new Probe();
            probe = known;
        }
        return known;
    }

    private static BoundStrategy bind(StrategyPlugin plugin, ParameterValues params, BoundStrategy like) {
        return new BoundStrategy(
                like.strategyId(),
                Declaration.of(plugin, params),
                plugin.warmupBars(params),
                like.overlayCap(),
                like.catalogSeed(),
                like.budget(),
                like.deadlineMillis());
    }
}
