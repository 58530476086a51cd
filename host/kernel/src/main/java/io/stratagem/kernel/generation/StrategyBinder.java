package io.stratagem.kernel.generation;

import io.stratagem.api.Declaration;
import io.stratagem.api.OverlayPlugin;
import io.stratagem.api.Role;
import io.stratagem.api.StrategyPlugin;
import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.feature.FeatureSpec;
import io.stratagem.api.param.ParameterProblem;
import io.stratagem.api.param.ParameterValues;
import io.stratagem.api.param.Parameters;
import io.stratagem.catalog.CatalogEntry;
import io.stratagem.evaluation.BoundStrategy;
import io.stratagem.probe.ProbeReport;
import io.stratagem.store.json.CanonicalJson;
import io.stratagem.store.json.CodePoints;
import io.stratagem.store.json.Sha256;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binds one catalog entry to its plugin and finds everything that is wrong with it. */
final class StrategyBinder {
    private static final int MAX_WARMUP = 1_000_000;

    private final PluginLookup plugins;
    private final StrategyProber prober = new StrategyProber();

    StrategyBinder(PluginLookup plugins) {
        this.plugins = plugins;
    }

    /** The bound entry, or null when it could not be bound; what is wrong is added to {@code faults}. */
    @Nullable
    BoundEntry bind(CatalogEntry entry, long seed, List<Fault> faults) {
        PluginHandle plugin = plugins.find(entry.strategyType(), entry.version());
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
        try {
            return bind(entry, plugin, seed, faults);
        } catch (Throwable thrown) {
            faults.add(new Fault(
                    ErrorCode.E_STRAT_BIND_FAILED,
                    where(entry),
                    "",
                    thrown.getClass().getName() + ": " + message(thrown)));
            return null;
        }
    }

    private @Nullable BoundEntry bind(CatalogEntry entry, PluginHandle handle, long seed, List<Fault> faults) {
        StrategyPlugin plugin = handle.plugin();
        Parameters.Reading reading = plugin.params().read(entry.params());
        List<ParameterProblem> problems = new ArrayList<>(reading.problems());
        if (problems.isEmpty()) {
            problems.addAll(plugin.validateParams(reading.values()));
        }
        for (ParameterProblem problem : problems) {
            faults.add(new Fault(
                    ErrorCode.E_STRAT_PARAMS_INVALID,
                    entry.where("/params/" + problem.path()),
                    where(entry) + " params." + problem.path() + " " + problem.message(),
                    ""));
        }
        if (!problems.isEmpty()) {
            return null;
        }
        ParameterValues params = reading.values();
        Declaration declaration = Declaration.of(plugin, params);
        checkFeatures(entry, plugin, params, declaration, faults);
        checkModels(entry, plugin, params, declaration, faults);
        checkMetrics(entry, handle, declaration, faults);
        int warmup = plugin.warmupBars(params);
        if (warmup < 0 || warmup > MAX_WARMUP) {
            faults.add(new Fault(
                    ErrorCode.E_STRAT_BIND_FAILED,
                    where(entry),
                    "warmupBars lies outside [0, " + MAX_WARMUP + "]",
                    Integer.toString(warmup)));
        }
        double cap = plugin instanceof OverlayPlugin overlay ? overlay.cap(params) : 1;
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
        BoundStrategy bound = new BoundStrategy(entry.strategyId(), declaration, warmup, cap, seed);
        String parameterHash = Sha256.hex(new CanonicalJson().tree(params.asMap()));
        ProbeReport probe = prober.probe(entry, handle, params, parameterHash, bound, faults);
        return new BoundEntry(entry, handle, params, parameterHash, bound, required, probe);
    }

    private static void checkFeatures(
            CatalogEntry entry,
            StrategyPlugin plugin,
            ParameterValues params,
            Declaration declaration,
            List<Fault> faults) {
        List<FeatureSpec> announced = plugin.requiredFeatures(params);
        for (FeatureSpec asked : declaration.requiredFeatures()) {
            if (!announced.contains(asked)) {
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
            CatalogEntry entry,
            StrategyPlugin plugin,
            ParameterValues params,
            Declaration declaration,
            List<Fault> faults) {
        boolean needsModels = !declaration.modelRoles().isEmpty()
                || !plugin.modelRoles(params).isEmpty();
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

    private static String message(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null ? "" : message.substring(0, Math.min(message.length(), 200));
    }
}
