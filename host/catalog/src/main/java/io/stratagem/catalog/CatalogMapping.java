package io.stratagem.catalog;

import io.stratagem.api.Timeframe;
import io.stratagem.market.TradingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/** Turns a checked tree into records. Every default of the catalog is applied here, from the constant of its type. */
final class CatalogMapping {
    private CatalogMapping() {}

    static Catalog catalog(LocatedDocument document, String sha256) {
        JsonNode root = document.root();
        Map<String, Locations> locations = document.itemLocations("/strategies");
        List<CatalogEntry> entries = new ArrayList<>();
        for (JsonNode entry : root.path("strategies")) {
            Locations own = Objects.requireNonNull(locations.get(JsonPointers.child("/strategies", entries.size())));
            entries.add(entry(entry, own));
        }
        return new Catalog(
                root.path("schema_version").asInt(Catalog.SCHEMA_VERSION),
                root.path("seed").asLong(Catalog.DEFAULT_SEED),
                conflict(root.path("conflict")),
                entries,
                sha256);
    }

    private static ConflictSettings conflict(JsonNode node) {
        ConflictSettings byDefault = ConflictSettings.DEFAULT;
        return new ConflictSettings(
                ConflictPolicy.of(
                        node.path("policy").asString(byDefault.policy().toString())),
                node.path("per_horizon").asBoolean(byDefault.perHorizon()),
                node.path("quorum").asInt(byDefault.quorum()));
    }

    private static CatalogEntry entry(JsonNode node, Locations locations) {
        JsonNode maxPositions = node.path("max_parallel_positions");
        String version = node.path("version").asString();
        Map<String, Object> params = params(node.path("params"));
        return new CatalogEntry(
                node.path("strategy_id").asString(),
                node.path("strategy_type").asString(),
                version,
                node.path("enabled").asBoolean(true),
                TradingMode.parse(node.path("mode").asString(TradingMode.DEFAULT.text())),
                params,
                texts(node.path("symbols")),
                Timeframe.parse(node.path("timeframe").asString()),
                texts(node.path("feature_requirements")),
                node.path("cooldown_seconds").asInt(0),
                maxPositions.isMissingNode() ? OptionalInt.empty() : OptionalInt.of(maxPositions.asInt()),
                node.path("priority").asInt(CatalogEntry.DEFAULT_PRIORITY),
                duration(node.path("max_staleness")),
                texts(node.path("applies_to")),
                breaker(node.path("breaker")),
                budget(node.path("budget")),
                models(node.path("models")),
                OnDisable.of(node.path("on_disable").asString(OnDisable.DEFAULT.toString())),
                candidate(node.path("candidate"), version, params),
                locations);
    }

    /** What the candidate does not name is the strategy's own; a parameter that is null is left to the plugin's default. */
    private static Optional<CandidateSettings> candidate(JsonNode node, String version, Map<String, Object> params) {
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        Map<String, Object> merged = new LinkedHashMap<>(params);
        for (Map.Entry<String, JsonNode> param : node.path("params").properties()) {
            if (param.getValue().isNull()) {
                merged.remove(param.getKey());
            } else {
                merged.put(param.getKey(), raw(param.getValue()));
            }
        }
        JsonNode within = node.path("rollback_within_events");
        return Optional.of(new CandidateSettings(
                node.path("version").asString(version),
                merged,
                within.isMissingNode() ? OptionalInt.empty() : OptionalInt.of(within.asInt())));
    }

    private static Map<String, Object> params(JsonNode node) {
        Map<String, Object> params = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> param : node.properties()) {
            params.put(param.getKey(), raw(param.getValue()));
        }
        return params;
    }

    private static Object raw(JsonNode value) {
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        if (value.isString()) {
            return value.asString();
        }
        return value.isIntegralNumber() ? (Object) value.asLong() : (Object) value.asDouble();
    }

    private static BreakerSettings breaker(JsonNode node) {
        BreakerSettings byDefault = BreakerSettings.DEFAULT;
        return new BreakerSettings(
                BreakerPolicy.of(node.path("policy").asString(byDefault.policy().toString())),
                node.path("consecutive_errors").asInt(byDefault.consecutiveErrors()),
                node.path("error_percent").asDouble(byDefault.errorPercent()),
                node.path("window").asInt(byDefault.window()),
                node.path("cooldown_seconds").asInt(byDefault.cooldownSeconds()),
                node.path("probes").asInt(byDefault.probes()),
                Reenable.of(node.path("reenable").asString(byDefault.reenable().toString())));
    }

    private static BudgetSettings budget(JsonNode node) {
        return new BudgetSettings(
                whole(node.path("fuel")), whole(node.path("allocation_bytes")), duration(node.path("deadline")));
    }

    private static List<ModelBinding> models(JsonNode node) {
        List<ModelBinding> models = new ArrayList<>();
        for (JsonNode model : node) {
            models.add(new ModelBinding(
                    model.path("role").asString(), model.path("artifact").asString()));
        }
        return models;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asString()));
        return texts;
    }

    private static OptionalLong whole(JsonNode node) {
        return node.isMissingNode() ? OptionalLong.empty() : OptionalLong.of(node.asLong());
    }

    private static OptionalLong duration(JsonNode node) {
        return node.isMissingNode() ? OptionalLong.empty() : OptionalLong.of(Durations.millis(node.asString()));
    }
}
