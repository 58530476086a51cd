package io.stratagem.app.reload;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.app.host.Deployed;
import io.stratagem.app.host.Host;
import io.stratagem.catalog.Catalog;
import io.stratagem.catalog.CatalogEntry;
import io.stratagem.catalog.CatalogText;
import io.stratagem.container.StoredBundle;
import io.stratagem.kernel.generation.DisabledStrategy;
import io.stratagem.kernel.shadow.FailedPromotion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;

/**
 * What is deployed once a candidate is promoted, discarded, or taken back: the catalog at work with one entry changed, written out anew.
 * Used on the thread that reloads.
 */
final class Candidates {
    private final Host host;
    private final LongFunction<Deployed> past;

    /** The candidates of a host; {@code past} has its earlier generations by number. */
    Candidates(Host host, LongFunction<Deployed> past) {
        this.host = host;
        this.past = past;
    }

    /** With the candidate of a strategy in its place. */
    Deployed promoted(String strategyId) {
        CatalogEntry entry = withCandidate(strategyId, "promote");
        String candidate = CatalogEntry.candidateOf(strategyId);
        if (host.generation().strategies().stream()
                .noneMatch(strategy -> strategy.id().equals(candidate))) {
            throw refused("promote", "the candidate is not evaluated" + reason(candidate), strategyId);
        }
        return with(entry.promoted(), "promotion of " + strategyId, bundles()).promoting(strategyId);
    }

    private String reason(String id) {
        return host.generation().disabled().stream()
                .filter(disabled -> disabled.entry().strategyId().equals(id))
                .map(DisabledStrategy::reasons)
                .filter(reasons -> !reasons.isEmpty())
                .findFirst()
                .map(reasons -> ": " + reasons.getFirst().sentence())
                .orElse("");
    }

    /** Without the candidate of a strategy. */
    Deployed discarded(String strategyId) {
        CatalogEntry entry = withCandidate(strategyId, "discard");
        return with(entry.withoutCandidate(), "discard of the candidate of " + strategyId, bundles());
    }

    /** The entry of a strategy as it is at work, which has a candidate. */
    CatalogEntry withCandidate(String strategyId, String order) {
        CatalogEntry entry = host.deployed().catalog().find(strategyId);
        if (entry == null || entry.candidate().isEmpty()) {
            throw refused(
                    order,
                    entry == null ? "the catalog at work has no such strategy" : "the strategy has no candidate",
                    strategyId);
        }
        return entry;
    }

    /** Whether a strategy is still what was promoted. */
    boolean isPromoted(FailedPromotion failed) {
        CatalogEntry was = past.apply(failed.generationBefore()).catalog().find(failed.strategyId());
        CatalogEntry now = host.deployed().catalog().find(failed.strategyId());
        return was != null && now != null && now.isSameSettings(was.promoted());
    }

    /** With the strategy and its candidate as they were before a promotion that failed. */
    Deployed takenBack(FailedPromotion failed) {
        Deployed before = past.apply(failed.generationBefore());
        CatalogEntry was = before.catalog().find(failed.strategyId());
        if (was == null || host.generation().number() == failed.generationBefore() + 1) {
            return before;
        }
        Set<StoredBundle> bundles = new LinkedHashSet<>(bundles());
        bundles.addAll(before.bundles());
        return with(was, "automatic rollback of " + failed.strategyId(), List.copyOf(bundles));
    }

    private List<StoredBundle> bundles() {
        return host.deployed().bundles();
    }

    private Deployed with(CatalogEntry entry, String why, List<StoredBundle> bundles) {
        long number = host.generation().number() + 1;
        Catalog catalog = host.deployed().catalog().with(entry);
        String text = CatalogText.of(catalog, "generation " + number + ", written by the host: " + why);
        String name = GenerationFiles.of(Path.of(""), number)
                .resolve(GenerationFiles.CATALOG)
                .toString();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Deployed(host.catalogs().read(name, bytes), bytes, bundles);
    }

    private static FaultException refused(String where, String what, String seen) {
        return new FaultException(new Fault(ErrorCode.E_CFG_OPTION, where, what, seen));
    }
}
