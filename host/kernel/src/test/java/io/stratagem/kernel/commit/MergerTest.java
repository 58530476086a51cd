package io.stratagem.kernel.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.stratagem.api.Direction;
import io.stratagem.kernel.SharedFiles;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class MergerTest {
    @Test
    void netAgreesWithEveryRecordedAggregation() throws Exception {
        Path fixture = SharedFiles.path("fixtures/torghut/intent_aggregation.jsonl");
        assumeTrue(Files.exists(fixture), "shared fixtures absent: " + fixture);
        ObjectMapper mapper = new ObjectMapper();
        List<String> rows = Files.readAllLines(fixture);
        assertThat(rows).hasSizeGreaterThan(50);
        for (String row : rows) {
            check(mapper.readTree(row));
        }
    }

    private static void check(JsonNode row) {
        String id = row.get("case_id").asString();
        Map<String, List<Vote>> groups = new TreeMap<>();
        for (JsonNode intent : row.get("intents")) {
            String key = intent.get("symbol").asString() + "\u0000"
                    + intent.get("horizon").asString();
            groups.computeIfAbsent(key, group -> new ArrayList<>()).add(vote(intent));
        }
        JsonNode expected = row.get("expect").get("aggregated");
        assertThat(groups).as(id).hasSize(expected.size());
        int conflicts = 0;
        int index = 0;
        for (List<Vote> votes : groups.values()) {
            Merger.Merged merged = Merger.net(votes);
            JsonNode want = expected.get(index++);
            conflicts += merged.disagreed() ? 1 : 0;
            assertThat(merged.direction()).as(id).isEqualTo(direction(want));
            assertThat(merged.confidence())
                    .as(id)
                    .isEqualByComparingTo(want.get("confidence").asString());
            assertThat(merged.notional())
                    .as(id)
                    .isEqualByComparingTo(want.get("target_notional").asString());
            List<String> sources = new ArrayList<>();
            want.get("source_strategy_ids").forEach(source -> sources.add(source.asString()));
            assertThat(merged.winners().stream()
                            .map(Vote::strategyId)
                            .distinct()
                            .toList())
                    .as(id)
                    .isEqualTo(sources);
        }
        assertThat(conflicts)
                .as(id)
                .isEqualTo(row.get("expect").get("conflicts").asInt());
    }

    private static Vote vote(JsonNode intent) {
        return new Vote(
                intent.get("strategy_id").asString(),
                direction(intent),
                new BigDecimal(intent.get("confidence").asString()),
                new BigDecimal(intent.get("target_notional").asString()));
    }

    private static Direction direction(JsonNode node) {
        return node.get("direction").asString().equals("buy") ? Direction.LONG : Direction.SHORT;
    }

    private static Vote vote(String id, Direction direction, String confidence, String notional) {
        return new Vote(id, direction, new BigDecimal(confidence), new BigDecimal(notional));
    }

    @Test
    void ensembleNeedsItsQuorumOnTheWinningSide() {
        List<Vote> votes = List.of(
                vote("a", Direction.LONG, "0.9", "100"),
                vote("b", Direction.SHORT, "0.2", "100"),
                vote("c", Direction.SHORT, "0.2", "100"));
        assertThat(Merger.ensemble(votes, 2)).isNull();
        Merger.Merged merged = Merger.ensemble(votes, 1);
        assertThat(merged).isNotNull();
        assertThat(merged.direction()).isEqualTo(Direction.LONG);
    }

    @Test
    void ensembleWeighsConfidenceOverAllAndNotionalOverTheWinners() {
        Merger.Merged merged = Merger.ensemble(
                List.of(
                        vote("a", Direction.LONG, "0.6", "100"),
                        vote("b", Direction.LONG, "0.2", "200"),
                        vote("c", Direction.SHORT, "0.2", "50")),
                2);
        assertThat(merged).isNotNull();
        assertThat(merged.confidence()).isEqualByComparingTo("0.2");
        assertThat(merged.notional()).isEqualByComparingTo("125");
        assertThat(merged.disagreed()).isTrue();
    }
}
