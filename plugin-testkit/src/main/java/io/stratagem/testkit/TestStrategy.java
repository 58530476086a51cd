package io.stratagem.testkit;

import io.stratagem.api.FramePlugin;
import io.stratagem.api.OverlayPlugin;
import io.stratagem.api.Role;
import io.stratagem.api.SignalPlugin;
import io.stratagem.api.StrategyPlugin;
import io.stratagem.api.Timeframe;
import io.stratagem.catalog.BreakerSettings;
import io.stratagem.catalog.BudgetSettings;
import io.stratagem.catalog.CatalogEntry;
import io.stratagem.catalog.Locations;
import io.stratagem.catalog.Mode;
import io.stratagem.catalog.OnDisable;
import io.stratagem.kernel.generation.PluginHandle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A plugin object and the catalog entry it runs under. Immutable; each method gives another. Starts as: paper, daily, priority 100, no
 * cooldown, no limits, default parameters.
 */
public final class TestStrategy {
    private final String id;
    private final StrategyPlugin plugin;
    private final CatalogEntry entry;

    private TestStrategy(String id, StrategyPlugin plugin, CatalogEntry entry) {
        this.id = id;
        this.plugin = plugin;
        this.entry = entry;
    }

    /** A strategy over these symbols. */
    public static TestStrategy of(String strategyId, StrategyPlugin plugin, String... symbols) {
        CatalogEntry entry = new CatalogEntry(
                strategyId,
                strategyId,
                "1.0.0",
                true,
                Mode.PAPER,
                Map.of(),
                List.of(symbols),
                Timeframe.parse("1d"),
                List.of(),
                0,
                OptionalInt.empty(),
                CatalogEntry.DEFAULT_PRIORITY,
                OptionalLong.empty(),
                List.of(),
                BreakerSettings.DEFAULT,
                BudgetSettings.DEFAULT,
                List.of(),
                OnDisable.DEFAULT,
                Locations.madeBy("test"));
        return new TestStrategy(strategyId, plugin, entry);
    }

    /** The same with one parameter set: a Double, Long, Boolean or String. */
    public TestStrategy param(String name, Object value) {
        Map<String, Object> params = new LinkedHashMap<>(entry.params());
        params.put(name, value instanceof Integer number ? (Object) number.longValue() : value);
        return with(params, entry.timeframe(), entry.cooldownSeconds(), entry.appliesTo(), entry.mode());
    }

    /** The same in another timeframe. */
    public TestStrategy timeframe(String text) {
        return with(entry.params(), Timeframe.parse(text), entry.cooldownSeconds(), entry.appliesTo(), entry.mode());
    }

    /** The same with a cooldown. */
    public TestStrategy cooldownSeconds(int seconds) {
        return with(entry.params(), entry.timeframe(), seconds, entry.appliesTo(), entry.mode());
    }

    /** The same overlay, covering these strategies. */
    public TestStrategy covering(String... strategyIds) {
        return with(entry.params(), entry.timeframe(), entry.cooldownSeconds(), List.of(strategyIds), entry.mode());
    }

    /** The same in another mode. */
    public TestStrategy mode(Mode mode) {
        return with(entry.params(), entry.timeframe(), entry.cooldownSeconds(), entry.appliesTo(), mode);
    }

    private TestStrategy with(
            Map<String, Object> params, Timeframe timeframe, int cooldown, List<String> covered, Mode mode) {
        return new TestStrategy(
                id,
                plugin,
                new CatalogEntry(
                        id,
                        id,
                        "1.0.0",
                        true,
                        mode,
                        params,
                        entry.symbols(),
                        timeframe,
                        List.of(),
                        cooldown,
                        entry.maxParallelPositions(),
                        entry.priority(),
                        entry.maxStalenessMillis(),
                        covered,
                        entry.breaker(),
                        entry.budget(),
                        List.of(),
                        entry.onDisable(),
                        entry.locations()));
    }

    /** The same with at most this many symbols held at once. */
    public TestStrategy maxParallelPositions(int limit) {
        return new TestStrategy(
                id,
                plugin,
                new CatalogEntry(
                        id,
                        id,
                        "1.0.0",
                        true,
                        entry.mode(),
                        entry.params(),
                        entry.symbols(),
                        entry.timeframe(),
                        List.of(),
                        entry.cooldownSeconds(),
                        OptionalInt.of(limit),
                        entry.priority(),
                        entry.maxStalenessMillis(),
                        entry.appliesTo(),
                        entry.breaker(),
                        entry.budget(),
                        List.of(),
                        entry.onDisable(),
                        entry.locations()));
    }

    CatalogEntry entry() {
        return entry;
    }

    PluginHandle handle() {
        Role role = switch (plugin) {
            case SignalPlugin signal -> Role.SIGNAL;
            case FramePlugin frame -> Role.FRAME;
            case OverlayPlugin overlay -> Role.OVERLAY;
        };
        return new PluginHandle(id, "1.0.0", role, "", plugin, Set.of(), "");
    }
}
