package io.stratagem.store;

import io.stratagem.api.Direction;
import io.stratagem.api.Reason;
import io.stratagem.api.Timeframe;
import io.stratagem.market.TradingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the lineage form back: for projections, explanations and the comparison after a restart. Thread-safe. */
public final class DecisionReader {
    private final JsonMapper mapper = JsonMapper.shared();

    /**
     * The record behind its lineage form.
     *
     * @throws IllegalArgumentException if the bytes are not one
     */
    public DecisionRecord read(byte[] lineage) {
        try {
            return record(mapper.readTree(lineage));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a decision record: " + e.getOriginalMessage(), e);
        }
    }

    private static DecisionRecord record(JsonNode json) {
        List<Adjustment> adjustments = new ArrayList<>();
        for (JsonNode each : json.required("adjustments")) {
            adjustments.add(new Adjustment(
                    text(each, "strategy_id"), each.required("factor").doubleValue()));
        }
        return new DecisionRecord(
                number(json, "run_sequence"),
                number(json, "strategy_sequence"),
                number(json, "epoch"),
                number(json, "event_time_ms"),
                text(json, "symbol"),
                stamp(json),
                text(json, "feature_hash"),
                target(json),
                adjustments,
                texts(json, "source_strategy_ids"),
                Verdict.parse(text(json, "verdict")),
                json.required("requires_confirmation").booleanValue());
    }

    private static StrategyStamp stamp(JsonNode json) {
        return new StrategyStamp(
                text(json, "strategy_id"),
                text(json, "plugin_type"),
                text(json, "plugin_version"),
                text(json, "artifact_hash"),
                text(json, "parameter_hash"),
                text(json, "feature_version"),
                texts(json, "model_ids"),
                texts(json, "model_hashes"),
                TradingMode.parse(text(json, "mode")),
                number(json, "generation"),
                Timeframe.parse(text(json, "timeframe")),
                number(json, "ttl_ms"));
    }

    private static Target target(JsonNode json) {
        List<Reason> rationale = new ArrayList<>();
        for (JsonNode each : json.required("rationale")) {
            JsonNode value = each.get("value");
            rationale.add(new Reason(text(each, "name"), value == null ? Double.NaN : value.doubleValue()));
        }
        Map<String, Object> meta = new TreeMap<>();
        json.required("meta").properties().forEach(entry -> meta.put(entry.getKey(), metaValue(entry.getValue())));
        return new Target(
                Direction.valueOf(text(json, "direction").toUpperCase(Locale.ROOT)),
                json.required("confidence").doubleValue(),
                json.required("target_notional").doubleValue(),
                json.required("wished_notional").doubleValue(),
                text(json, "horizon"),
                rationale,
                meta);
    }

    private static Object metaValue(JsonNode value) {
        return value.isString() ? value.stringValue() : (Object) value.doubleValue();
    }

    private static String text(JsonNode json, String name) {
        return json.required(name).stringValue();
    }

    private static long number(JsonNode json, String name) {
        return json.required(name).longValue();
    }

    private static List<String> texts(JsonNode json, String name) {
        List<String> texts = new ArrayList<>();
        json.required(name).forEach(each -> texts.add(each.stringValue()));
        return texts;
    }
}
