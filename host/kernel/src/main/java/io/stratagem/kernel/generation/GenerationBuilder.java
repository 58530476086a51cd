package io.stratagem.kernel.generation;

import io.stratagem.api.Role;
import io.stratagem.api.error.Fault;
import io.stratagem.catalog.Catalog;
import io.stratagem.guard.watch.ExpendableThreads;
import io.stratagem.probe.ProbeReport;
import io.stratagem.store.json.CodePoints;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Builds a generation off to the side: every entry is bound and checked, and an entry that fails is disabled with all its reasons
 * while the rest goes live. Plugin code runs on expendable threads, never on the caller's.
 */
public final class GenerationBuilder {
    private final StrategyBinder binder;

    /** A builder whose threads are counted for themselves. */
    public GenerationBuilder(PluginLookup plugins) {
        this(plugins, ExpendableThreads.ofThisJvm());
    }

    /** A builder that runs plugin code on these threads. */
    public GenerationBuilder(PluginLookup plugins, ExpendableThreads threads) {
        this(plugins, threads, ProbeMemory.NONE);
    }

    /** A builder that probes only what its memory does not know. */
    public GenerationBuilder(PluginLookup plugins, ExpendableThreads threads, ProbeMemory probes) {
        binder = new StrategyBinder(plugins, threads, probes);
    }

    /** The generation of a valid catalog. */
    public Generation build(long number, Catalog catalog) {
        return build(number, catalog, Map.of());
    }

    /**
     * The generation of a valid catalog, less the entries somebody else refused.
     *
     * @param refused why, by strategy_id, such as a mode the deployment does not expect
     */
    public Generation build(long number, Catalog catalog, Map<String, Fault> refused) {
        return build(number, catalog, refused, null);
    }

    /**
     * The generation of a valid catalog that is to follow another. Entries that are as they were, of the same plugin object, are taken
     * over as they were bound; one whose state layout the predecessor's state cannot go into is disabled.
     *
     * @param before the generation it is to follow, or null
     */
    public Generation build(long number, Catalog catalog, Map<String, Fault> refused, @Nullable Generation before) {
        return build(number, catalog, refused, before, "");
    }

    /**
     * The same where a strategy's candidate is promoted: the strategy follows the candidate that ran beside it.
     *
     * @param promoted its strategy_id; empty where none is
     */
    public Generation build(
            long number, Catalog catalog, Map<String, Fault> refused, @Nullable Generation before, String promoted) {
        GenerationDraft draft = new GenerationDraft(binder, catalog, before, promoted);
        draft.askWhatIsNew();
        catalog.strategies().forEach(entry -> draft.add(entry, refused.get(entry.strategyId())));
        List<BoundEntry> live = draft.live();
        live.sort(Comparator.comparingInt((BoundEntry bound) -> bound.entry().priority())
                .thenComparing(bound -> bound.entry().strategyId(), CodePoints.ORDER));
        List<Strategy> strategies = new ArrayList<>();
        for (BoundEntry bound : live) {
            strategies.add(bound.at(strategies.size()));
        }
        Map<String, ProbeReport> probes = draft.probes();
        return new Generation(
                number, catalog, strategies, draft.disabled(), warnings(strategies, probes), promoted, probes);
    }

    private static List<String> warnings(List<Strategy> strategies, Map<String, ProbeReport> probes) {
        List<String> warnings = new ArrayList<>();
        for (Strategy strategy : strategies) {
            if (!strategy.plugin().deprecation().isEmpty()) {
                warnings.add(strategy.id() + ": " + strategy.plugin().id() + " is deprecated: "
                        + strategy.plugin().deprecation());
            }
            ProbeReport probe = probes.get(strategy.id());
            if (strategy.plugin().fresh() != null && probe != null && probe.isWeak()) {
                warnings.add(strategy.id() + ": " + probe.hiddenState().sentence());
            }
            if (strategy.plugin().role() == Role.OVERLAY) {
                warnings.addAll(uncoveredSymbols(strategy, strategies));
            }
        }
        return warnings;
    }

    /** Symbols a covered strategy trades and the overlay never sees: their entries will always be vetoed. */
    private static List<String> uncoveredSymbols(Strategy overlay, List<Strategy> strategies) {
        List<String> warnings = new ArrayList<>();
        Set<String> appliesTo = new HashSet<>(overlay.entry().appliesTo());
        Set<String> seen = new HashSet<>(overlay.entry().symbols());
        for (Strategy covered : strategies) {
            if (appliesTo.contains(covered.id())) {
                List<String> unseen = new ArrayList<>(covered.entry().symbols());
                unseen.removeAll(seen);
                if (!unseen.isEmpty()) {
                    warnings.add(overlay.id() + " covers " + covered.id() + " but never sees "
                            + String.join(", ", unseen) + ": entries there will be vetoed (overlay_unavailable)");
                }
            }
        }
        return warnings;
    }
}
