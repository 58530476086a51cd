package io.stratagem.catalog;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.market.TradingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the place where the host runs expects of a catalog. It never sets a mode; it only names strategies that must not run because
 * theirs is another one.
 */
public final class Deployment {
    /** No file: nothing is expected. */
    public static final Deployment NONE = new Deployment(null, Map.of(), Locations.madeBy("none"));

    private final @Nullable TradingMode everyMode;
    private final Map<String, TradingMode> byStrategy;
    private final Locations locations;

    Deployment(@Nullable TradingMode everyMode, Map<String, TradingMode> byStrategy, Locations locations) {
        this.everyMode = everyMode;
        this.byStrategy = new TreeMap<>(byStrategy);
        this.locations = locations;
    }

    /** The mode expected of a strategy, or null. */
    public @Nullable TradingMode expectedOf(String strategyId) {
        return everyMode != null ? everyMode : byStrategy.get(strategyId);
    }

    /**
     * The strategies that must be disabled, each with its {@code E_CAT_MODE_MISMATCH} fault, in file order; then the expectations no
     * entry of the catalog answers, which disable nothing but should be seen.
     */
    public Map<String, Fault> mismatches(Catalog catalog) {
        Map<String, Fault> mismatches = new LinkedHashMap<>();
        for (CatalogEntry entry : catalog.strategies()) {
            TradingMode expected = expectedOf(entry.strategyId());
            if (expected != null && expected != entry.mode()) {
                String what = entry.strategyId() + " must be " + expected + " by " + where(entry.strategyId());
                mismatches.put(
                        entry.strategyId(),
                        new Fault(
                                ErrorCode.E_CAT_MODE_MISMATCH,
                                entry.where("/mode"),
                                what,
                                entry.mode().toString()));
            }
        }
        for (String strategyId : byStrategy.keySet()) {
            if (catalog.find(strategyId) == null) {
                mismatches.put(
                        strategyId,
                        new Fault(
                                ErrorCode.E_CAT_MODE_MISMATCH,
                                where(strategyId),
                                "the catalog has no strategy of this id",
                                strategyId));
            }
        }
        return mismatches;
    }

    private String where(String strategyId) {
        return locations.where(JsonPointers.child("/expected_mode", strategyId));
    }
}
