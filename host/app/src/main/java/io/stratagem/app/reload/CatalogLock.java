package io.stratagem.app.reload;

import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.store.json.CanonicalJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Exactly which code with which parameters a generation evaluates, so that it can be had again. Immutable. */
record CatalogLock(long generation, String catalogSha256, List<Map<String, Object>> strategies) {
    static CatalogLock of(Generation generation) {
        return new CatalogLock(
                generation.number(),
                generation.catalog().sha256(),
                generation.strategies().stream().map(CatalogLock::entry).toList());
    }

    private static Map<String, Object> entry(Strategy strategy) {
        Map<String, Object> entry = new TreeMap<>();
        entry.put("artifact_sha256", strategy.plugin().artifactDigest());
        entry.put("parameter_sha256", strategy.parameterHash());
        entry.put("strategy_id", strategy.id());
        entry.put("strategy_type", strategy.plugin().type());
        entry.put("version", strategy.plugin().version());
        return entry;
    }

    /** The file's content. */
    byte[] json() {
        Map<String, Object> lock = new LinkedHashMap<>();
        lock.put("catalog_sha256", catalogSha256);
        lock.put("generation", generation);
        lock.put("strategies", strategies);
        return new CanonicalJson().tree(lock).toByteArray();
    }
}
