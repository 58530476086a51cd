package io.stratagem.kernel.breaker;

import io.stratagem.catalog.BreakerSettings;
import io.stratagem.catalog.CatalogEntry;
import io.stratagem.catalog.ModelBinding;
import io.stratagem.store.json.CanonicalJson;
import io.stratagem.store.json.CodePoints;
import io.stratagem.store.json.DocumentHasher;
import java.util.Map;
import java.util.TreeMap;

/** Tells a changed catalog entry from one that was only moved within its file. Not thread-safe. */
final class EntryHash {
    private final DocumentHasher hasher = new DocumentHasher();

    /** SHA-256 of the canonical JSON of all an entry says, 64 lower-case hexadecimal digits. */
    String of(CatalogEntry entry) {
        CanonicalJson json = hasher.begin().object();
        json.name("applies_to").texts(entry.appliesTo());
        breaker(json.name("breaker"), entry.breaker());
        json.name("budget").array();
        json.number(entry.budget().fuel().orElse(0));
        json.number(entry.budget().allocationBytes().orElse(0));
        json.number(entry.budget().deadlineMillis().orElse(0));
        json.endArray();
        json.name("cooldown_seconds").number(entry.cooldownSeconds());
        json.name("enabled").flag(entry.enabled());
        json.name("feature_requirements").texts(entry.featureRequirements());
        json.name("max_parallel_positions").number(entry.maxParallelPositions().orElse(0));
        json.name("max_staleness_ms").number(entry.maxStalenessMillis().orElse(0));
        json.name("mode").text(entry.mode().name());
        json.name("models").array();
        for (ModelBinding model : entry.models()) {
            json.array().text(model.role()).text(model.artifact()).endArray();
        }
        json.endArray();
        json.name("on_disable").text(entry.onDisable().toString());
        params(json.name("params"), entry.params());
        json.name("plugin").text(entry.plugin());
        json.name("priority").number(entry.priority());
        json.name("strategy_id").text(entry.strategyId());
        json.name("symbols").texts(entry.symbols());
        json.name("timeframe").text(entry.timeframe().text());
        json.endObject();
        return hasher.hex();
    }

    private static void breaker(CanonicalJson json, BreakerSettings breaker) {
        json.array();
        json.text(breaker.policy().toString());
        json.number(breaker.consecutiveErrors());
        json.number(breaker.errorPercent());
        json.number(breaker.window());
        json.number(breaker.cooldownSeconds());
        json.number(breaker.probes());
        json.text(breaker.reenable().toString());
        json.endArray();
    }

    /** Each value with its type: 20 and 20.0 are not the same parameter. */
    private static void params(CanonicalJson json, Map<String, Object> params) {
        Map<String, Object> sorted = new TreeMap<>(CodePoints.ORDER);
        sorted.putAll(params);
        json.object();
        sorted.forEach((name, value) -> json.name(name)
                .array()
                .text(value.getClass().getSimpleName())
                .text(value.toString())
                .endArray());
        json.endObject();
    }
}
