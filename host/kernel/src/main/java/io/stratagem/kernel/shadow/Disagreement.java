package io.stratagem.kernel.shadow;

import io.stratagem.api.StrategyIntent;
import io.stratagem.kernel.generation.ShadowPair;
import io.stratagem.store.json.CanonicalJson;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One event at which a candidate did not say what its strategy said. Immutable.
 *
 * @param generation its number
 * @param live what the strategy said, before any gate; null for nothing
 * @param candidate what the candidate said; null for nothing
 * @param features the finite features either of them asks for, as they were at the event
 * @param liveObserved observables the strategy showed, by name; of a frame strategy none are
 * @param candidateObserved likewise of the candidate
 */
public record Disagreement(
        long generation,
        long epoch,
        long eventTimeMillis,
        String symbol,
        ShadowPair pair,
        @Nullable StrategyIntent live,
        @Nullable StrategyIntent candidate,
        SortedMap<String, Double> features,
        SortedMap<String, Double> liveObserved,
        SortedMap<String, Double> candidateObserved) {
    /** Writes the canonical form, one line of {@code candidates.jsonl}. */
    public void write(CanonicalJson json) {
        json.object();
        intent(json.name("candidate"), candidate, pair);
        numbers(json.name("candidate_observed"), candidateObserved);
        json.name("candidate_parameter_hash").text(pair.candidate().parameterHash());
        json.name("candidate_plugin").text(pair.candidate().plugin().id());
        json.name("epoch").number(epoch);
        json.name("event_time_ms").number(eventTimeMillis);
        numbers(json.name("features"), features);
        json.name("generation").number(generation);
        intent(json.name("live"), live, pair);
        numbers(json.name("live_observed"), liveObserved);
        json.name("live_parameter_hash").text(pair.live().parameterHash());
        json.name("live_plugin").text(pair.live().plugin().id());
        json.name("strategy_id").text(pair.live().id());
        json.name("symbol").text(symbol);
        json.endObject();
    }

    private static void intent(CanonicalJson json, @Nullable StrategyIntent intent, ShadowPair pair) {
        json.object();
        if (intent != null) {
            json.name("confidence").number(Intents.confidence(intent));
            json.name("direction").text(intent.direction().name());
            json.name("horizon")
                    .text(Intents.horizon(intent, pair.live().entry().timeframe()));
            json.name("target_notional").number(intent.targetNotional());
        }
        json.endObject();
    }

    private static void numbers(CanonicalJson json, Map<String, Double> numbers) {
        json.object();
        numbers.forEach((name, value) -> json.name(name).number(value));
        json.endObject();
    }
}
