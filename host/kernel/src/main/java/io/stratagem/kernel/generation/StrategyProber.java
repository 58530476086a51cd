package io.stratagem.kernel.generation;

import io.stratagem.api.Declaration;
import io.stratagem.api.Role;
import io.stratagem.api.StrategyPlugin;
import io.stratagem.api.Timeframe;
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

/**
 * Probes bound strategies, each combination of jar, parameters and timeframe once: a catalog may hold thousands of entries that differ
 * in their symbols alone. Plugin code runs on an expendable thread. Used by one thread at a time.
 */
final class StrategyProber {
    private final Map<String, PluginCall<ProbeReport>> calls = new HashMap<>();
    private final ExpendableThreads threads;
    private final ProbeMemory memory;
    private final Probe probe = new Probe();

    StrategyProber(ExpendableThreads threads, ProbeMemory memory) {
        this.threads = threads;
        this.memory = memory;
    }

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
        String key = key(handle, parameterHash, entry.timeframe(), universe, bound.budget());
        return calls.computeIfAbsent(key, unknown -> {
            Optional<ProbeReport> known = memory.recall(key);
            if (known.isPresent()) {
                return new PluginCall.Returned<>(known.get());
            }
            ProbeSubject subject =
                    new ProbeSubject(() -> bind(fresh.get(), params, bound), entry.timeframe(), universe);
            PluginCall<ProbeReport> call =
                    threads.call("stratagem-probe-" + entry.strategyId(), () -> probe.run(subject));
            if (call instanceof PluginCall.Returned<ProbeReport>(ProbeReport report) && isLasting(report)) {
                memory.keep(key, report);
            }
            return call;
        });
    }

    /** Everything a report depends on but the code of the host, as one text for the memory. */
    private static String key(
            PluginHandle handle, String parameterHash, Timeframe timeframe, List<String> universe, Budget budget) {
        StringBuilder key = new StringBuilder(256)
                .append(handle.artifactDigest())
                .append(' ')
                .append(handle.id())
                .append(' ')
                .append(parameterHash)
                .append(' ')
                .append(timeframe.text())
                .append(' ')
                .append(budget.fuel())
                .append(' ')
                .append(budget.allocationBytes())
                .append(' ')
                .append(budget.depth());
        for (String symbol : universe) {
            key.append('\n').append(symbol);
        }
        return key.toString();
    }

    /** A refusal is found anew each time, so that it is never out of date. */
    private static boolean isLasting(ProbeReport report) {
        return report.hiddenState() instanceof ProbeResult.Clean
                && report.faults().isEmpty();
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
