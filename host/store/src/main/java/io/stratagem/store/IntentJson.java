package io.stratagem.store;

import io.stratagem.store.json.CanonicalJson;
import java.time.Instant;

/** The intent form of a decision: what the strategy wants, and the host's stamps beside it. cnf/schemas/intent.schema.json. */
public final class IntentJson {
    private IntentJson() {}

    /** Writes one intent; {@code signalId} names the signal form of the same decision. */
    public static void write(DecisionRecord record, String signalId, CanonicalJson json) {
        Target target = record.target();
        StrategyStamp strategy = record.strategy();
        json.object();
        DecisionJson.writeAdjustments(record.adjustments(), json.name("adjustments"));
        json.name("confidence").number(target.confidence());
        json.name("direction").text(DecisionJson.spelled(target.direction()));
        json.name("event_time")
                .text(Instant.ofEpochMilli(record.eventTimeMillis()).toString());
        json.name("feature_hash").text(record.featureHash());
        json.name("generation").number(strategy.generation());
        json.name("horizon").text(target.horizon());
        json.name("meta").tree(target.meta());
        json.name("mode").text(strategy.mode().text());
        json.name("model_ids").texts(strategy.modelIds());
        json.name("parameter_hash").text(strategy.parameterHash());
        json.name("plugin").text(strategy.plugin());
        ReasonText.write(target.rationale(), json.name("rationale"));
        json.name("requires_confirmation").flag(record.requiresConfirmation());
        json.name("sequence").number(record.strategySequence());
        json.name("signal_id").text(signalId);
        json.name("source_strategy_ids").texts(record.sourceStrategyIds());
        json.name("strategy_id").text(strategy.strategyId());
        json.name("symbol").text(record.symbol());
        json.name("target_notional").number(target.targetNotional());
        json.name("timeframe").text(record.strategy().timeframe().text());
        json.name("wished_notional").number(target.wishedNotional());
        json.endObject();
    }
}
