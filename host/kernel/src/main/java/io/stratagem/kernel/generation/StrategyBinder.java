package io.stratagem.kernel.generation;

import io.stratagem.api.Declaration;
import io.stratagem.api.Role;
import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.feature.FeatureSpec;
import io.stratagem.api.param.ParameterProblem;
import io.stratagem.api.param.ParameterValues;
import io.stratagem.catalog.BudgetSettings;
import io.stratagem.catalog.CatalogEntry;
import io.stratagem.evaluation.BoundStrategy;
import io.stratagem.guard.Budget;
import io.stratagem.guard.Trip;
import io.stratagem.guard.watch.ExpendableThreads;
import io.stratagem.guard.watch.PluginCall;
import io.stratagem.probe.ProbeReport;
import io.stratagem.store.json.CanonicalJson;
import io.stratagem.store.json.CodePoints;
import io.stratagem.store.json.Sha256;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Binds catalog entries to their plugins and finds everything that is wrong with them. Plugin code runs on expendable threads; a plugin
 * that was stuck once is not asked again.
 */
final class StrategyBinder {
    private static final int MAX_WARMUP = 1_000_000;

    private final PluginLookup plugins;
    private final ExpendableThreads threads;
    private final StrategyProber prober;
    private final Set<String> stuck = new HashSet<>();
    private final IdentityHashMap<CatalogEntry, PluginCall<PluginAnswers>> asked = new IdentityHashMap<>();

    StrategyBinder(PluginLookup plugins, ExpendableThreads threads, ProbeMemory probes) {
        this.plugins = plugins;
        this.threads = threads;
        prober = new StrategyProber(threads, probes);
    }

    /** The plugin an entry names, or null. */
    @Nullable
    PluginHandle find(CatalogEntry entry) {
        return plugins.find(entry.strategyType(), entry.version());
    }

    /**
     * Asks the plugins of entries that are about to be bound, each plugin for all its entries on one thread. What they answer counts for
     * one {@link #bind} of each entry.
     */
    void ask(List<CatalogEntry> entries) {
        asked.clear();
        Map<String, List<CatalogEntry>> byPlugin = new LinkedHashMap<>();
        for (CatalogEntry entry : entries) {
            PluginHandle plugin = find(entry);
            if (plugin != null && !stuck.contains(plugin.id())) {
                byPlugin.computeIfAbsent(plugin.id(), id -> new ArrayList<>()).add(entry);
            }
        }
        byPlugin.forEach((id, together) -> {
            PluginHandle plugin = find(together.getFirst());
            if (plugin != null) {
                List<PluginCall<PluginAnswers>> calls = threads.callEach(
                        "stratagem-bind-" + id,
                        together.stream()
                                .map(entry -> (Callable<PluginAnswers>)
                                        () -> PluginAnswers.ask(plugin.plugin(), entry.params()))
                                .toList());
                for (int place = 0; place < calls.size(); place++) {
                    asked.put(together.get(place), calls.get(place));
                }
            }
        });
    }

    /** The bound entry, or null when it could not be bound; what is wrong is added to {@code faults}. */
    @Nullable
    BoundEntry bind(CatalogEntry entry, long seed, List<Fault> faults) {
        PluginHandle plugin = find(entry);
        if (plugin == null) {
            faults.add(new Fault(
                    ErrorCode.E_STRAT_PLUGIN_NOT_FOUND,
                    where(entry),
                    "",
                    entry.strategyType() + "@" + entry.version()));
            return null;
        }
        boolean overlay = plugin.role() == Role.OVERLAY;
        if (overlay == entry.appliesTo().isEmpty()) {
            faults.add(coverage(
                    entry,
                    overlay ? "an overlay covers nothing without applies_to" : "applies_to is for overlays only",
                    entry.appliesTo().toString()));
        }
        PluginAnswers answers = ask(entry, plugin, faults);
        if (answers == null) {
            return null;
        }
        for (ParameterProblem problem : answers.problems()) {
            faults.add(new Fault(
                    ErrorCode.E_STRAT_PARAMS_INVALID,
                    entry.where("/params/" + problem.path()),
                    where(entry) + " params." + problem.path() + " " + problem.message(),
                    ""));
        }
        Declaration declaration = answers.declaration();
        return declaration == null ? null : bind(entry, plugin, seed, answers, declaration, faults);
    }

    /** What the plugin answered, or answers now on a thread of its own; when it gives no answers, says why. */
    private @Nullable PluginAnswers ask(CatalogEntry entry, PluginHandle handle, List<Fault> faults) {
        PluginCall<PluginAnswers> known = asked.remove(entry);
        if (stuck.contains(handle.id()) || stuck.contains(Strategy.faultDomain(entry, handle))) {
            faults.add(Fault.of(
                    ErrorCode.E_STRAT_STUCK, where(entry), handle.id() + " was stuck before and is not asked again"));
            return null;
        }
        PluginCall<PluginAnswers> call = known != null
                ? known
                : threads.call(
                        "stratagem-bind-" + entry.strategyId(),
                        () -> PluginAnswers.ask(handle.plugin(), entry.params()));
        return answered(entry, handle, "binding it", call, faults);
    }

    /** What a call gave, or null and a fault that says why it gave nothing. */
    private <T> @Nullable T answered(
            CatalogEntry entry, PluginHandle handle, String doing, PluginCall<T> call, List<Fault> faults) {
        switch (call) {
            case PluginCall.Returned<T>(T value) -> {
                return value;
            }
            case PluginCall.Threw<T>(String type, String message, String where) ->
                faults.add(new Fault(
                        ErrorCode.E_STRAT_BIND_FAILED,
                        where(entry),
                        "",
                        type + (message.isEmpty() ? "" : ": " + message) + (where.isEmpty() ? "" : " at " + where)));
            case PluginCall.Exceeded<T>(Trip trip) ->
                faults.add(new Fault(
                        ErrorCode.E_STRAT_BUDGET_EXCEEDED,
                        where(entry),
                        doing + " exceeded the budget",
                        trip.name().toLowerCase(Locale.ROOT)));
            case PluginCall.Stuck<T>(Trip trip, String where) -> {
                stuck.add(Strategy.faultDomain(entry, handle));
                faults.add(new Fault(
                        ErrorCode.E_STRAT_STUCK,
                        where(entry),
                        doing + " was stuck and its thread was given up",
                        trip.name().toLowerCase(Locale.ROOT) + (where.isEmpty() ? "" : " at " + where)));
            }
            case PluginCall.Refused<T>() ->
                faults.add(Fault.of(ErrorCode.E_HOST_RESTART, where(entry), doing + " was not tried"));
        }
        return null;
    }

    private ProbeReport probe(
            CatalogEntry entry,
            PluginHandle handle,
            ParameterValues params,
            String parameterHash,
            BoundStrategy bound,
            List<Fault> faults) {
        PluginCall<ProbeReport> call = prober.probe(entry, handle, params, parameterHash, bound, !faults.isEmpty());
        ProbeReport report = answered(entry, handle, "probing it", call, faults);
        if (report == null) {
            return ProbeReport.notProbed("the probe did not end");
        }
        for (Fault fault : report.faults()) {
            faults.add(new Fault(fault.code(), where(entry), fault.what(), fault.seen()));
        }
        return report;
    }

    private BoundEntry bind(
            CatalogEntry entry,
            PluginHandle handle,
            long seed,
            PluginAnswers answers,
            Declaration declaration,
            List<Fault> faults) {
        for (String problem : DeclarationCheck.problems(declaration)) {
            faults.add(Fault.of(ErrorCode.E_STRAT_BIND_FAILED, where(entry), problem));
        }
        checkFeatures(entry, answers, declaration, faults);
        checkModels(entry, answers, declaration, faults);
        checkMetrics(entry, handle, declaration, faults);
        if (!answers.changeable().isEmpty()) {
            faults.add(new Fault(
                    ErrorCode.E_STRAT_HIDDEN_STATE,
                    where(entry),
                    "a collection holds something that can change",
                    answers.changeable()));
        }
        int warmup = answers.warmupBars();
        if (warmup < 0 || warmup > MAX_WARMUP) {
            faults.add(new Fault(
                    ErrorCode.E_STRAT_BIND_FAILED,
                    where(entry),
                    "warmupBars lies outside [0, " + MAX_WARMUP + "]",
                    Integer.toString(warmup)));
        }
        double cap = answers.cap();
        if (!(cap > 0) || cap == Double.POSITIVE_INFINITY) {
            faults.add(new Fault(
                    ErrorCode.E_STRAT_BIND_FAILED,
                    where(entry),
                    "the overlay's cap is not finite and positive",
                    "" + cap));
        }
        List<FeatureSpec> required = declaration.requiredFeatures().stream()
                .sorted(Comparator.comparing(FeatureSpec::toString, CodePoints.ORDER))
                .toList();
        // A candidate draws the random numbers of the strategy it may become.
        BoundStrategy bound = new BoundStrategy(
                entry.liveStrategyId(),
                declaration,
                warmup,
                cap,
                seed,
                budget(entry.budget()),
                entry.budget().deadlineMillis().orElse(BoundStrategy.DEADLINE_MILLIS));
        ParameterValues params = answers.values();
        String parameterHash = Sha256.hex(new CanonicalJson().tree(params.asMap()));
        ProbeReport probe = probe(entry, handle, params, parameterHash, bound, faults);
        return new BoundEntry(entry, handle, params, parameterHash, bound, answers.stateNeutral(), required, probe);
    }

    private static Budget budget(BudgetSettings settings) {
        Budget byDefault = Budget.EVALUATION;
        return new Budget(
                settings.fuel().orElse(byDefault.fuel()),
                settings.allocationBytes().orElse(byDefault.allocationBytes()),
                byDefault.depth());
    }

    private static void checkFeatures(
            CatalogEntry entry, PluginAnswers answers, Declaration declaration, List<Fault> faults) {
        for (FeatureSpec asked : declaration.requiredFeatures()) {
            if (!answers.announced().contains(asked)) {
                faults.add(new Fault(
                        ErrorCode.E_STRAT_FEATURE_UNDECLARED,
                        where(entry),
                        "bind asks for a feature that requiredFeatures does not name",
                        asked.toString()));
            }
        }
        for (String requirement : entry.featureRequirements()) {
            try {
                FeatureSpec.parse(requirement);
            } catch (IllegalArgumentException unknown) {
                faults.add(new Fault(
                        ErrorCode.E_STRAT_FEATURE_UNDECLARED,
                        entry.where("/feature_requirements"),
                        where(entry) + " feature_requirements: " + unknown.getMessage(),
                        requirement));
            }
        }
    }

    /** No runner for models exists in this host, so a strategy that needs one cannot be fed. */
    private static void checkModels(
            CatalogEntry entry, PluginAnswers answers, Declaration declaration, List<Fault> faults) {
        boolean needsModels =
                !declaration.modelRoles().isEmpty() || !answers.models().isEmpty();
        if (needsModels) {
            faults.add(new Fault(
                    ErrorCode.E_STRAT_MODEL_MISSING,
                    where(entry),
                    "",
                    declaration.modelRoles().stream()
                            .map(role -> role.name())
                            .toList()
                            .toString()));
        }
    }

    private static void checkMetrics(
            CatalogEntry entry, PluginHandle handle, Declaration declaration, List<Fault> faults) {
        for (String metric : declaration.metrics()) {
            if (!handle.metrics().contains(metric)) {
                faults.add(new Fault(
                        ErrorCode.E_STRAT_BIND_FAILED,
                        where(entry),
                        "the plugin writes a metric that no @CustomMetric declares",
                        metric));
            }
        }
    }

    static Fault coverage(CatalogEntry entry, String what, String seen) {
        return new Fault(ErrorCode.E_STRAT_COVERAGE, entry.where("/applies_to"), where(entry) + ": " + what, seen);
    }

    private static String where(CatalogEntry entry) {
        return "strategy " + entry.strategyId();
    }
}
