package io.stratagem.store;

import io.stratagem.store.json.CanonicalJson;
import java.time.Instant;

/** The signal form of a decision: ten fixed fields, the rest under metadata. cnf/schemas/signal.schema.json. */
public final class SignalJson {
    private SignalJson() {}

    /** Writes one signal under its id. */
    public static void write(DecisionRecord record, String signalId, CanonicalJson json) {
        Target target = record.target();
        StrategyStamp strategy = record.strategy();
        json.object();
        json.name("confidence").number(target.confidence());
        json.name("direction").text(target.direction().name());
        json.name("feature_version").text(strategy.featureVersion());
        json.name("horizon").text(target.horizon());
        writeMetadata(record, json.name("metadata"));
        json.name("model_id");
        if (strategy.modelIds().isEmpty()) {
            json.none();
        } else {
            json.text(String.join(",", strategy.modelIds()));
        }
        json.name("signal_id").text(signalId);
        json.name("strategy_id").text(strategy.strategyId());
        json.name("symbol").text(record.symbol());
        json.name("ttl_ms").number(record.strategy().timeToLiveMillis());
        json.endObject();
    }

    private static void writeMetadata(DecisionRecord record, CanonicalJson json) {
        Target target = record.target();
        StrategyStamp strategy = record.strategy();
        json.object();
        json.name("event_time")
                .text(Instant.ofEpochMilli(record.eventTimeMillis()).toString());
        json.name("feature_hash").text(record.featureHash());
        json.name("generation").number(strategy.generation());
        json.name("meta").tree(target.meta());
        json.name("mode").text(strategy.mode().text());
        json.name("parameter_hash").text(strategy.parameterHash());
        json.name("plugin").text(strategy.plugin());
        ReasonText.write(target.rationale(), json.name("rationale"));
        json.name("requires_confirmation").flag(record.requiresConfirmation());
        json.name("sequence").number(record.strategySequence());
        json.name("source_strategy_ids").texts(record.sourceStrategyIds());
        json.name("target_notional").number(target.targetNotional());
        json.name("timeframe").text(record.strategy().timeframe().text());
        json.endObject();
    }
}
