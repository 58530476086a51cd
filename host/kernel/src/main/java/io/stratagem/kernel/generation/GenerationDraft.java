package io.stratagem.kernel.generation;

import io.stratagem.api.Role;
import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.catalog.Catalog;
import io.stratagem.catalog.CatalogEntry;
import io.stratagem.probe.ProbeReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A generation while its entries are bound, one after the other. Used once. */
final class GenerationDraft {
    private final StrategyBinder binder;
    private final Catalog catalog;
    private final @Nullable Generation before;
    private final String promoted;
    private final Set<String> known;
    private final Map<String, Strategy> predecessors = new HashMap<>();
    private final List<BoundEntry> live = new ArrayList<>();
    private final List<DisabledStrategy> disabled = new ArrayList<>();
    private final Map<String, ProbeReport> probes = new HashMap<>();

    GenerationDraft(StrategyBinder binder, Catalog catalog, @Nullable Generation before, String promoted) {
        this.binder = binder;
        this.catalog = catalog;
        this.before = before;
        this.promoted = promoted;
        known = catalog.strategies().stream()
                .map(CatalogEntry::strategyId)
                .collect(Collectors.toCollection(HashSet::new));
        if (before != null) {
            before.strategies().forEach(strategy -> predecessors.put(strategy.id(), strategy));
        }
    }

    /** Entries that go live, in catalog order. */
    List<BoundEntry> live() {
        return live;
    }

    List<DisabledStrategy> disabled() {
        return disabled;
    }

    /** By strategy_id. */
    Map<String, ProbeReport> probes() {
        return probes;
    }

    /** Asks all entries that are bound anew for their answers, those of one plugin together; candidates are asked when they are bound. */
    void askWhatIsNew() {
        binder.ask(catalog.strategies().stream()
                .filter(CatalogEntry::enabled)
                .filter(entry -> !isAsBefore(predecessor(entry), entry))
                .toList());
    }

    /** Binds an entry and, where it goes live, its candidate, whose faults are its own. */
    void add(CatalogEntry entry, @Nullable Fault refusal) {
        if (!entry.enabled()) {
            disabled.add(new DisabledStrategy(entry, List.of()));
            return;
        }
        List<Fault> faults = new ArrayList<>(coverageFaults(entry));
        if (refusal != null) {
            faults.add(refusal);
        }
        BoundEntry bound = bind(entry, faults);
        if (bound != null && take(entry, bound, faults)) {
            entry.candidateEntry().ifPresent(candidate -> addCandidate(candidate, bound.plugin()));
        } else if (bound == null) {
            disabled.add(new DisabledStrategy(entry, faults));
        }
    }

    private void addCandidate(CatalogEntry entry, PluginHandle beside) {
        List<Fault> faults = new ArrayList<>();
        BoundEntry bound = null;
        if (beside.role() == Role.OVERLAY) {
            faults.add(new Fault(
                    ErrorCode.E_STRAT_COVERAGE,
                    entry.where(""),
                    "strategy " + entry.strategyId() + ": an overlay gives no intents that could be compared",
                    entry.plugin()));
        } else {
            bound = bind(entry, faults);
        }
        if (bound != null && bound.plugin().role() != beside.role()) {
            faults.add(new Fault(
                    ErrorCode.E_STRAT_BIND_FAILED,
                    entry.where("/version"),
                    "strategy " + entry.strategyId() + " has another role than " + beside.id(),
                    bound.plugin().role().toString()));
        }
        if (bound == null) {
            disabled.add(new DisabledStrategy(entry, faults));
        } else {
            take(entry, bound, faults);
        }
    }

    private @Nullable BoundEntry bind(CatalogEntry entry, List<Fault> faults) {
        Strategy predecessor = predecessor(entry);
        if (before != null && predecessor != null && isAsBefore(predecessor, entry)) {
            return new BoundEntry(predecessor, entry, before.probes().get(entry.strategyId()));
        }
        BoundEntry bound = binder.bind(entry, catalog.seed(), faults);
        if (bound != null && predecessor != null) {
            faults.addAll(layoutFaults(predecessor, bound));
        }
        return bound;
    }

    private @Nullable Strategy predecessor(CatalogEntry entry) {
        String id = entry.strategyId();
        return predecessors.get(id.equals(promoted) ? CatalogEntry.candidateOf(id) : id);
    }

    /** Lets a bound entry go live unless something is wrong with it. Returns whether it does. */
    private boolean take(CatalogEntry entry, BoundEntry bound, List<Fault> faults) {
        probes.put(entry.strategyId(), bound.probe());
        if (faults.isEmpty()) {
            live.add(bound);
            return true;
        }
        disabled.add(new DisabledStrategy(entry, faults));
        return false;
    }

    /** Whether binding it again could only say the same again. */
    private boolean isAsBefore(@Nullable Strategy predecessor, CatalogEntry entry) {
        return before != null
                && predecessor != null
                && predecessor.plugin() == binder.find(entry)
                && predecessor.entry().isSameSettings(entry)
                && before.catalog().seed() == catalog.seed();
    }

    private static List<Fault> layoutFaults(Strategy predecessor, BoundEntry bound) {
        return StateSuccession.breaches(predecessor, bound.at(0)).stream()
                .map(breach -> Fault.of(
                        ErrorCode.E_STRAT_STATE_LAYOUT,
                        "strategy " + bound.entry().strategyId() + ", "
                                + bound.plugin().id() + " after "
                                + predecessor.plugin().id(),
                        breach))
                .toList();
    }

    private List<Fault> coverageFaults(CatalogEntry entry) {
        List<Fault> faults = new ArrayList<>();
        for (String covered : entry.appliesTo()) {
            if (!known.contains(covered)) {
                faults.add(StrategyBinder.coverage(
                        entry, "applies_to names a strategy the catalog does not have", covered));
            } else if (covered.equals(entry.strategyId())) {
                faults.add(StrategyBinder.coverage(entry, "an overlay cannot cover itself", covered));
            }
        }
        return faults;
    }
}
