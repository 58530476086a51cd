package io.stratagem.kernel.generation;

import io.stratagem.api.Declaration;
import io.stratagem.api.Role;
import io.stratagem.api.StrategyPlugin;
import io.stratagem.api.error.Fault;
import io.stratagem.api.param.ParameterValues;
import io.stratagem.catalog.CatalogEntry;
import io.stratagem.evaluation.BoundStrategy;
import io.stratagem.guard.Budget;
import io.stratagem.probe.Probe;
import io.stratagem.probe.ProbeReport;
import io.stratagem.probe.ProbeSubject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Probes bound strategies, each combination of jar, parameters and timeframe once: a catalog may hold thousands of entries that differ
 * in their symbols alone. Runs plugin code on the calling thread. Used by one thread at a time.
 */
final class StrategyProber {
    private final Map<Key, ProbeReport> reports = new HashMap<>();
    private @Nullable Probe probe;

    private record Key(
            String artifactDigest,
            String pluginId,
            String parameterHash,
            String timeframe,
            List<String> universe,
            Budget budget) {}

    /** Probes the strategy unless something is wrong with it already; what refuses it is added to {@code faults}. */
    ProbeReport probe(
            CatalogEntry entry,
            PluginHandle handle,
            ParameterValues params,
            String parameterHash,
            BoundStrategy bound,
            List<Fault> faults) {
        Supplier<StrategyPlugin> fresh = handle.fresh();
        if (fresh == null) {
            return ProbeReport.notProbed("there is only one object of this plugin");
        }
        if (!faults.isEmpty()) {
            return ProbeReport.notProbed("the strategy is refused for other reasons");
        }
        List<String> universe = handle.role() == Role.FRAME ? entry.symbols() : List.of();
        Key key = new Key(
                handle.artifactDigest(),
                handle.id(),
                parameterHash,
                entry.timeframe().text(),
                universe,
                bound.budget());
        ProbeReport report = reports.get(key);
        if (report == null) {
            ProbeSubject subject =
                    new ProbeSubject(() -> bind(fresh.get(), params, bound), entry.timeframe(), universe);
            report = ready().run(subject);
            reports.put(key, report);
        }
        for (Fault fault : report.faults()) {
            faults.add(new Fault(fault.code(), "strategy " + entry.strategyId(), fault.what(), fault.seen()));
        }
        return report;
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
