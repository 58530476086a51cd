package io.stratagem.probe;

import io.stratagem.api.Declaration;
import io.stratagem.api.FramePlugin;
import io.stratagem.api.OverlayPlugin;
import io.stratagem.api.SignalPlugin;
import io.stratagem.api.StrategyPlugin;
import io.stratagem.api.Timeframe;
import io.stratagem.api.param.ParameterValues;
import io.stratagem.evaluation.BoundStrategy;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Makes subjects of a probe from plugin code written in a test. */
final class Subjects {
    static final Timeframe MINUTE = Timeframe.parse("1m");

    private Subjects() {}

    /** A signal whose plugin object is made anew each time. */
    static ProbeSubject signal(Supplier<? extends SignalPlugin> plugin) {
        return subject(plugin);
    }

    static ProbeSubject overlay(Supplier<? extends OverlayPlugin> plugin) {
        return subject(plugin);
    }

    static ProbeSubject frame(Supplier<? extends FramePlugin> plugin) {
        return subject(plugin);
    }

    private static ProbeSubject subject(Supplier<? extends StrategyPlugin> plugin) {
        return new ProbeSubject(() -> bind(plugin.get()), MINUTE, List.of("AAA", "BBB", "CCC", "DDD"));
    }

    static BoundStrategy bind(StrategyPlugin plugin) {
        ParameterValues params = plugin.params().read(Map.of()).values();
        return new BoundStrategy("under-test", Declaration.of(plugin, params), plugin.warmupBars(params), 1, 1);
    }
}
