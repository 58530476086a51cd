package io.stratagem.app.verify;

import io.stratagem.api.Declaration;
import io.stratagem.api.OverlayPlugin;
import io.stratagem.api.Role;
import io.stratagem.api.StrategyPlugin;
import io.stratagem.api.Timeframe;
import io.stratagem.api.param.ParameterValues;
import io.stratagem.container.LoadedPlugin;
import io.stratagem.evaluation.BoundStrategy;
import io.stratagem.guard.watch.ExpendableThreads;
import io.stratagem.guard.watch.PluginCall;
import io.stratagem.probe.Probe;
import io.stratagem.probe.ProbeReport;
import io.stratagem.probe.ProbeSubject;
import java.util.List;

/** Probes a plugin with default parameters on the packaged sample, as a host does when it builds a generation. Used by one thread. */
final class DefaultsProbe {
    private static final Timeframe DAILY = Timeframe.parse("1d");
    private static final List<String> UNIVERSE = List.of("A", "B", "C");
    private static final long SEED = 1;

    private final ExpendableThreads threads;
    private final Probe probe = new Probe();

    DefaultsProbe(ExpendableThreads threads) {
        this.threads = threads;
    }

    ProbeReport probe(LoadedPlugin plugin) {
        ProbeSubject subject = new ProbeSubject(
                () -> bind(plugin.id(), plugin.newInstance()),
                DAILY,
                plugin.role() == Role.FRAME ? UNIVERSE : List.of());
        return switch (threads.call("probe of " + plugin.id(), () -> probe.run(subject))) {
            case PluginCall.Returned<ProbeReport> returned -> returned.value();
            case PluginCall.Threw<ProbeReport> threw ->
                ProbeReport.notProbed("it threw " + threw.type() + " at " + threw.where());
            case PluginCall.Exceeded<ProbeReport> exceeded ->
                ProbeReport.notProbed("it exceeded its budget: " + exceeded.trip());
            case PluginCall.Stuck<ProbeReport> stuck ->
                ProbeReport.notProbed("it did not come back from " + stuck.where());
            case PluginCall.Refused<ProbeReport> _ -> ProbeReport.notProbed("too many threads are stuck already");
        };
    }

    private static BoundStrategy bind(String id, StrategyPlugin plugin) {
        ParameterValues defaults = plugin.params().defaults();
        return new BoundStrategy(
                id,
                Declaration.of(plugin, defaults),
                plugin.warmupBars(defaults),
                plugin instanceof OverlayPlugin overlay ? overlay.cap(defaults) : 1,
                SEED);
    }
}
