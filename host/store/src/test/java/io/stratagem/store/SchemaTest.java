package io.stratagem.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.stratagem.store.json.CanonicalJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTest {
    private final CanonicalJson json = new CanonicalJson();

    @Test
    void everyFormOfARecordObeysItsSchema() throws IOException {
        Schema intent = schema("intent");
        Schema signal = schema("signal");
        Schema decision = schema("decision");
        RunHashes hashes = new RunHashes();
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            DecisionRecord record = i == 0 ? Decisions.sample() : Decisions.random(random);
            String id = hashes.add(record).signalId();
            IntentJson.write(record, id, json.reset());
            assertThat(intent.validate(json.toString(), InputFormat.JSON)).isEmpty();
            SignalJson.write(record, id, json.reset());
            assertThat(signal.validate(json.toString(), InputFormat.JSON)).isEmpty();
            DecisionJson.writeLineage(record, json.reset());
            assertThat(decision.validate(json.toString(), InputFormat.JSON)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "intent   | \"direction\":\"long\"  | \"direction\":\"LONG\"",
                "intent   | \"direction\":\"long\"  | \"direction\":\"flat\"",
                "intent   | \"confidence\":0.53     | \"confidence\":1.2",
                "intent   | \"target_notional\":8700 | \"target_notional\":-1",
                "intent   | \"symbol\":\"SPY\"      | \"symbol\":\"\"",
                "intent   | \"symbol\":\"SPY\"      | \"ticker\":\"SPY\"",
                "intent   | \"meta\":{              | \"meta\":{\"deep\":{},",
                "signal   | \"direction\":\"LONG\"  | \"direction\":\"long\"",
                "signal   | \"ttl_ms\":86400000     | \"ttl_ms\":0",
                "signal   | \"model_id\":null       | \"model_id\":\"\"",
                "signal   | \"horizon\":\"1d\",     | ''",
                "decision | \"verdict\":\"emitted\" | \"verdict\":\"suppressed:\"",
                "decision | \"epoch\":2900          | \"epoch\":-1",
                "decision | \"timeframe\":\"1d\"    | \"timeframe\":\"1Day\""
            })
    void aDocumentThatIsWrongIsRefused(String form, String right, String wrong) throws IOException {
        String good = sample(form);
        assertThat(good).contains(right);
        assertThat(schema(form).validate(good.replace(right, wrong), InputFormat.JSON))
                .isNotEmpty();
    }

    private String sample(String form) {
        DecisionRecord record = Decisions.sample();
        String id = new RunHashes().add(record).signalId();
        switch (form) {
            case "intent" -> IntentJson.write(record, id, json.reset());
            case "signal" -> SignalJson.write(record, id, json.reset());
            default -> DecisionJson.writeLineage(record, json.reset());
        }
        return json.toString();
    }

    private static Schema schema(String form) throws IOException {
        Path file = Path.of(System.getProperty("stratagem.root"), "cnf", "schemas", form + ".schema.json");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(file), InputFormat.JSON);
    }
}
