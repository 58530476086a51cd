package io.stratagem.testkit;

import io.stratagem.api.FramePlugin;
import io.stratagem.api.OverlayPlugin;
import io.stratagem.api.Role;
import io.stratagem.api.SignalPlugin;
import io.stratagem.api.StrategyPlugin;
import io.stratagem.api.Timeframe;
import io.stratagem.catalog.BreakerSettings;
import io.stratagem.catalog.BudgetSettings;
import io.stratagem.catalog.CandidateSettings;
import io.stratagem.catalog.CatalogEntry;
import io.stratagem.catalog.Locations;
import io.stratagem.catalog.OnDisable;
import io.stratagem.kernel.generation.PluginHandle;
import io.stratagem.market.TradingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A plugin object and the catalog entry it runs under. Immutable; each method gives another. Starts as: paper, daily, priority 100, no
 * cooldown, no limits, default parameters.
 */
public final class TestStrategy {
    private final StrategyPlugin plugin;
    private final CatalogEntry entry;
    private final List<PluginHandle> others;

    private TestStrategy(StrategyPlugin plugin, CatalogEntry entry, List<PluginHandle> others) {
        this.plugin = plugin;
        this.entry = entry;
        this.others = List.copyOf(others);
    }

    /** A strategy over these symbols. */
    public static TestStrategy of(String strategyId, StrategyPlugin plugin, String... symbols) {
        CatalogEntry entry = new CatalogEntry(
                strategyId,
                strategyId,
                "1.0.0",
                true,
                TradingMode.PAPER,
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
                Optional.empty(),
                Locations.madeBy("test"));
        return new TestStrategy(plugin, entry, List.of());
    }

    /** The same with one parameter set: a Double, Long, Boolean or String. */
    public TestStrategy param(String name, Object value) {
        Map<String, Object> params = new LinkedHashMap<>(entry.params());
        params.put(name, value instanceof Integer number ? (Object) number.longValue() : value);
        return with(draft -> draft.params = params);
    }

    /** The same as a strategy of a named type, for several strategies that share one plugin. */
    public TestStrategy ofType(String strategyType) {
        return with(draft -> draft.type = strategyType);
    }

    /** The same as another version of its plugin. */
    public TestStrategy version(String version) {
        return with(draft -> draft.version = version);
    }

    /** The same in another timeframe. */
    public TestStrategy timeframe(String text) {
        return with(draft -> draft.timeframe = Timeframe.parse(text));
    }

    /** The same with a cooldown. */
    public TestStrategy cooldownSeconds(int seconds) {
        return with(draft -> draft.cooldownSeconds = seconds);
    }

    /** The same with another place in the evaluation order; lower is earlier. */
    public TestStrategy priority(int priority) {
        return with(draft -> draft.priority = priority);
    }

    /** The same overlay, covering these strategies. */
    public TestStrategy covering(String... strategyIds) {
        return with(draft -> draft.covered = List.of(strategyIds));
    }

    /** The same in another mode. */
    public TestStrategy mode(TradingMode mode) {
        return with(draft -> draft.mode = mode);
    }

    /** The same with at most this many symbols held at once. */
    public TestStrategy maxParallelPositions(int limit) {
        return with(draft -> draft.limit = OptionalInt.of(limit));
    }

    /** The same, deaf to events that came later than this. */
    public TestStrategy maxStalenessMillis(long millis) {
        return with(draft -> draft.staleness = OptionalLong.of(millis));
    }

    /** The same with another circuit breaker. */
    public TestStrategy breaker(BreakerSettings breaker) {
        return with(draft -> draft.breaker = breaker);
    }

    /** The same with another fate of its positions once it cannot speak for them. */
    public TestStrategy onDisable(OnDisable onDisable) {
        return with(draft -> draft.onDisable = onDisable);
    }

    /** The same with other limits per evaluation. */
    public TestStrategy budget(BudgetSettings budget) {
        return with(draft -> draft.budget = budget);
    }

    /** The same with a candidate beside it: the same plugin with one parameter different. */
    public TestStrategy candidate(String name, Object value) {
        Map<String, Object> params = new LinkedHashMap<>(entry.params());
        params.put(name, value instanceof Integer number ? (Object) number.longValue() : value);
        return with(draft ->
                draft.candidate = Optional.of(new CandidateSettings(entry.version(), params, OptionalInt.empty())));
    }

    /** The same with another version of its plugin as a candidate beside it. */
    public TestStrategy candidate(String version, StrategyPlugin other) {
        TestStrategy named = with(draft ->
                draft.candidate = Optional.of(new CandidateSettings(version, entry.params(), OptionalInt.empty())));
        List<PluginHandle> more = new ArrayList<>(others);
        more.add(handle(entry.strategyType(), version, other));
        return new TestStrategy(plugin, named.entry, more);
    }

    /** The same with the plugin of another as a candidate beside it, under another version. */
    public TestStrategy candidateLike(TestStrategy other, String version) {
        return candidate(version, other.plugin);
    }

    /** The same whose candidate, once promoted, is taken back if its circuit opens within so many evaluations. */
    public TestStrategy rollbackWithinEvents(int evaluations) {
        return with(draft -> draft.candidate = entry.candidate()
                .map(settings ->
                        new CandidateSettings(settings.version(), settings.params(), OptionalInt.of(evaluations))));
    }

    private TestStrategy with(Consumer<Draft> edit) {
        Draft draft = new Draft(entry);
        edit.accept(draft);
        return new TestStrategy(plugin, draft.entry(entry), others);
    }

    /** What of an entry can be edited. */
    private static final class Draft {
        private String type;
        private String version;
        private TradingMode mode;
        private Map<String, Object> params;
        private Timeframe timeframe;
        private int cooldownSeconds;
        private OptionalInt limit;
        private int priority;
        private OptionalLong staleness;
        private List<String> covered;
        private BreakerSettings breaker;
        private BudgetSettings budget;
        private OnDisable onDisable;
        private Optional<CandidateSettings> candidate;

        Draft(CatalogEntry from) {
            type = from.strategyType();
            version = from.version();
            mode = from.mode();
            params = from.params();
            timeframe = from.timeframe();
            cooldownSeconds = from.cooldownSeconds();
            limit = from.maxParallelPositions();
            priority = from.priority();
            staleness = from.maxStalenessMillis();
            covered = from.appliesTo();
            breaker = from.breaker();
            budget = from.budget();
            onDisable = from.onDisable();
            candidate = from.candidate();
        }

        CatalogEntry entry(CatalogEntry from) {
            return new CatalogEntry(
                    from.strategyId(),
                    type,
                    version,
                    from.enabled(),
                    mode,
                    params,
                    from.symbols(),
                    timeframe,
                    from.featureRequirements(),
                    cooldownSeconds,
                    limit,
                    priority,
                    staleness,
                    covered,
                    breaker,
                    budget,
                    from.models(),
                    onDisable,
                    candidate,
                    from.locations());
        }
    }

    CatalogEntry entry() {
        return entry;
    }

    /** Its plugin in every version that may be named. */
    List<PluginHandle> handles() {
        List<PluginHandle> handles = new ArrayList<>(others);
        handles.add(handle(entry.strategyType(), entry.version(), plugin));
        return handles;
    }

    private static PluginHandle handle(String type, String version, StrategyPlugin plugin) {
        Role role = switch (plugin) {
            case SignalPlugin signal -> Role.SIGNAL;
            case FramePlugin frame -> Role.FRAME;
            case OverlayPlugin overlay -> Role.OVERLAY;
        };
        return new PluginHandle(type, version, role, "", plugin, Set.of(), "");
    }
}
