package io.stratagem.kernel.breaker;

import io.stratagem.kernel.lane.EvaluationStops;
import io.stratagem.store.json.CanonicalJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The canonical JSON form of a {@link BoardState}, and back. Equal states have equal forms. */
public final class BoardStateJson {
    private BoardStateJson() {}

    /** Writes a state as one value. */
    public static void write(BoardState state, CanonicalJson json) {
        json.object();
        json.name("disabled").texts(List.copyOf(state.disabled()));
        json.name("plugins").object();
        state.plugins().forEach((plugin, circuit) -> write(circuit, json.name(plugin)));
        json.endObject();
        json.name("strategies").object();
        state.strategies().forEach((strategy, each) -> write(each, json.name(strategy)));
        json.endObject();
        json.endObject();
    }

    private static void write(StrategyState state, CanonicalJson json) {
        json.object();
        write(state.circuit(), json.name("circuit"));
        json.name("entry_hash").text(state.entryHash());
        json.name("resumes_at").number(state.resumesAt());
        json.name("stops").object();
        json.name("ahead").array();
        state.stops().ahead().forEach(json::number);
        json.endArray();
        json.name("passed").number(state.stops().passed());
        json.endObject();
        json.endObject();
    }

    private static void write(BreakerState state, CanonicalJson json) {
        json.object();
        json.name("consecutive_errors").number(state.consecutiveErrors());
        json.name("error_ages").array();
        state.errorAges().forEach(json::number);
        json.endArray();
        json.name("good_probes").number(state.goodProbes());
        json.name("open_until_ms").number(state.openUntilMillis());
        json.name("openings").number(state.openings());
        json.name("outcomes").number(state.outcomes());
        json.name("state").text(state.state().text());
        json.name("window_length").number(state.windowLength());
        json.endObject();
    }

    /**
     * The state behind its canonical form.
     *
     * @throws IllegalArgumentException if the bytes are not one
     */
    public static BoardState read(byte[] document) {
        try {
            return board(JsonMapper.shared().readTree(document));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not the state of circuits: " + e.getOriginalMessage(), e);
        }
    }

    private static BoardState board(JsonNode json) {
        Map<String, StrategyState> strategies = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : json.required("strategies").properties()) {
            strategies.put(each.getKey(), strategy(each.getValue()));
        }
        Map<String, BreakerState> plugins = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : json.required("plugins").properties()) {
            plugins.put(each.getKey(), circuit(each.getValue()));
        }
        Set<String> disabled = new HashSet<>();
        for (JsonNode each : json.required("disabled")) {
            disabled.add(each.stringValue());
        }
        return new BoardState(strategies, plugins, disabled);
    }

    private static StrategyState strategy(JsonNode json) {
        JsonNode stops = json.required("stops");
        List<Long> ahead = new ArrayList<>();
        for (JsonNode each : stops.required("ahead")) {
            ahead.add(each.longValue());
        }
        return new StrategyState(
                json.required("entry_hash").stringValue(),
                circuit(json.required("circuit")),
                new EvaluationStops(stops.required("passed").intValue(), ahead),
                json.required("resumes_at").longValue());
    }

    private static BreakerState circuit(JsonNode json) {
        List<Integer> errorAges = new ArrayList<>();
        for (JsonNode each : json.required("error_ages")) {
            errorAges.add(each.intValue());
        }
        return new BreakerState(
                CircuitState.parse(json.required("state").stringValue()),
                json.required("open_until_ms").longValue(),
                json.required("good_probes").intValue(),
                json.required("openings").longValue(),
                json.required("consecutive_errors").intValue(),
                json.required("window_length").intValue(),
                json.required("outcomes").intValue(),
                errorAges);
    }
}
