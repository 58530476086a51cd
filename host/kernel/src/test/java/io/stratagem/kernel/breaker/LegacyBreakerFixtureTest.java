package io.stratagem.kernel.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.stratagem.catalog.BreakerPolicy;
import io.stratagem.catalog.BreakerSettings;
import io.stratagem.catalog.Reenable;
import io.stratagem.kernel.SharedFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The policy legacy does at every operation what the original trading service's breaker did. */
class LegacyBreakerFixtureTest {
    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void everyRecordedCaseIsReproduced() throws Exception {
        Path fixture = SharedFiles.path("fixtures/torghut/circuit_breaker.jsonl");
        assumeTrue(Files.exists(fixture), "shared fixtures absent: " + fixture);
        List<String> cases = Files.readAllLines(fixture);
        assertThat(cases).hasSize(100);
        for (String line : cases) {
            check(mapper.readTree(line));
        }
    }

    private static void check(JsonNode recorded) {
        EventClock clock = new EventClock();
        Breaker breaker = new Breaker("legacy", settings(recorded.required("effective")), clock);
        for (JsonNode operation : recorded.required("ops")) {
            String label = recorded.required("case_id").asString() + " " + operation;
            long time = millis(operation.required("at"));
            clock.set(time);
            breaker.tick(time);
            assertThat(breaker.state())
                    .as(label)
                    .isEqualTo(
                            operation.required("degraded_before").asBoolean()
                                    ? CircuitState.OPEN
                                    : CircuitState.CLOSED);
            if (operation.required("evaluated").asBoolean()) {
                breaker.record(operation.required("plugin_outcome").asString().equals("error"), time);
            }
            BreakerState after = breaker.snapshot();
            assertThat(after.consecutiveErrors())
                    .as(label)
                    .isEqualTo(operation.required("consecutive_errors_after").asInt());
            JsonNode until = operation.required("degraded_until_after");
            assertThat(after.openUntilMillis()).as(label).isEqualTo(until.isNull() ? 0 : millis(until));
        }
    }

    private static BreakerSettings settings(JsonNode effective) {
        return new BreakerSettings(
                BreakerPolicy.LEGACY,
                effective.required("circuit_error_threshold").asInt(),
                BreakerSettings.DEFAULT.errorPercent(),
                BreakerSettings.DEFAULT.window(),
                effective.required("cooldown_seconds").asInt(),
                BreakerSettings.DEFAULT.probes(),
                Reenable.AUTOMATIC);
    }

    private static long millis(JsonNode instant) {
        return OffsetDateTime.parse(instant.asString()).toInstant().toEpochMilli();
    }
}
