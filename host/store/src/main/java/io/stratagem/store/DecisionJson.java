package io.stratagem.store;

import io.stratagem.api.Direction;
import io.stratagem.api.Reason;
import io.stratagem.store.json.CanonicalJson;
import java.util.List;

/** The canonical forms of a decision: what is hashed, and the whole record. */
public final class DecisionJson {
    private DecisionJson() {}

    /** What was decided, and nothing about how the run was arranged: the form under the run hash and the signal id. */
    public static void writeDecision(DecisionRecord record, CanonicalJson json) {
        Target target = record.target();
        StrategyStamp strategy = record.strategy();
        json.object();
        json.name("confidence").number(target.confidence());
        json.name("direction").recurringText(spelled(target.direction()));
        json.name("event_time_ms").number(record.eventTimeMillis());
        json.name("feature_hash").text(record.featureHash());
        json.name("horizon").recurringText(target.horizon());
        json.name("meta").tree(target.meta());
        json.name("parameter_hash").recurringText(strategy.parameterHash());
        json.name("rationale");
        ReasonText.write(target.rationale(), json);
        json.name("strategy_id").recurringText(strategy.strategyId());
        json.name("symbol").recurringText(record.symbol());
        json.name("target_notional").number(target.targetNotional());
        json.name("verdict").recurringText(record.verdict().text());
        json.endObject();
    }

    /** Where a decision comes from: the form under the stamp hash. */
    static void writeStamp(StrategyStamp strategy, CanonicalJson json) {
        json.object();
        json.name("artifact_hash").text(strategy.artifactHash());
        json.name("feature_version").text(strategy.featureVersion());
        json.name("generation").number(strategy.generation());
        json.name("mode").text(strategy.mode().text());
        json.name("model_hashes").texts(strategy.modelHashes());
        json.name("model_ids").texts(strategy.modelIds());
        json.name("parameter_hash").text(strategy.parameterHash());
        json.name("plugin_type").text(strategy.pluginType());
        json.name("plugin_version").text(strategy.pluginVersion());
        json.name("strategy_id").text(strategy.strategyId());
        json.name("timeframe").text(strategy.timeframe().text());
        json.name("ttl_ms").number(strategy.timeToLiveMillis());
        json.endObject();
    }

    /**
     * The form under the lineage hash: the whole record, what it shares with other forms by their hashes.
     *
     * @param decisionHash SHA-256 of the decision form
     * @param stampHash SHA-256 of the stamp form, lower-case hex
     */
    static void writeLink(DecisionRecord record, byte[] decisionHash, String stampHash, CanonicalJson json) {
        Target target = record.target();
        json.object();
        writeAdjustments(record.adjustments(), json.name("adjustments"));
        json.name("decision_hash").hex(decisionHash);
        json.name("epoch").number(record.epoch());
        writeReasons(target.rationale(), json.name("rationale"));
        json.name("requires_confirmation").flag(record.requiresConfirmation());
        json.name("run_sequence").number(record.runSequence());
        if (record.isMerged()) {
            writeRecurring(record.sourceStrategyIds(), json.name("source_strategy_ids"));
        }
        json.name("stamp_hash").recurringText(stampHash);
        json.name("strategy_sequence").number(record.strategySequence());
        json.name("wished_notional").number(target.wishedNotional());
        json.endObject();
    }

    /** The whole record: the form in the journal and in the decisions file. */
    public static void writeLineage(DecisionRecord record, CanonicalJson json) {
        Target target = record.target();
        StrategyStamp strategy = record.strategy();
        json.object();
        writeAdjustments(record.adjustments(), json.name("adjustments"));
        json.name("artifact_hash").recurringText(strategy.artifactHash());
        json.name("confidence").number(target.confidence());
        json.name("direction").recurringText(spelled(target.direction()));
        json.name("epoch").number(record.epoch());
        json.name("event_time_ms").number(record.eventTimeMillis());
        json.name("feature_hash").text(record.featureHash());
        json.name("feature_version").recurringText(strategy.featureVersion());
        json.name("generation").number(strategy.generation());
        json.name("horizon").recurringText(target.horizon());
        json.name("meta").tree(target.meta());
        json.name("mode").recurringText(strategy.mode().text());
        json.name("model_hashes").texts(strategy.modelHashes());
        json.name("model_ids").texts(strategy.modelIds());
        json.name("parameter_hash").recurringText(strategy.parameterHash());
        json.name("plugin_type").recurringText(strategy.pluginType());
        json.name("plugin_version").recurringText(strategy.pluginVersion());
        writeReasons(target.rationale(), json.name("rationale"));
        json.name("requires_confirmation").flag(record.requiresConfirmation());
        json.name("run_sequence").number(record.runSequence());
        writeRecurring(record.sourceStrategyIds(), json.name("source_strategy_ids"));
        json.name("strategy_id").recurringText(strategy.strategyId());
        json.name("strategy_sequence").number(record.strategySequence());
        json.name("symbol").recurringText(record.symbol());
        json.name("target_notional").number(target.targetNotional());
        json.name("timeframe").recurringText(strategy.timeframe().text());
        json.name("ttl_ms").number(strategy.timeToLiveMillis());
        json.name("verdict").recurringText(record.verdict().text());
        json.name("wished_notional").number(target.wishedNotional());
        json.endObject();
    }

    static String spelled(Direction direction) {
        return switch (direction) {
            case LONG -> "long";
            case SHORT -> "short";
            case FLAT -> "flat";
        };
    }

    static void writeAdjustments(List<Adjustment> adjustments, CanonicalJson json) {
        json.array();
        for (int i = 0; i < adjustments.size(); i++) {
            Adjustment adjustment = adjustments.get(i);
            json.object();
            json.name("factor").number(adjustment.factor());
            json.name("strategy_id").recurringText(adjustment.overlayStrategyId());
            json.endObject();
        }
        json.endArray();
    }

    private static void writeReasons(List<Reason> rationale, CanonicalJson json) {
        json.array();
        for (int i = 0; i < rationale.size(); i++) {
            Reason reason = rationale.get(i);
            json.object();
            json.name("name").recurringText(reason.name());
            if (reason.hasValue()) {
                json.name("value").number(reason.value());
            }
            json.endObject();
        }
        json.endArray();
    }

    private static void writeRecurring(List<String> texts, CanonicalJson json) {
        json.array();
        for (int i = 0; i < texts.size(); i++) {
            json.recurringText(texts.get(i));
        }
        json.endArray();
    }
}
