package io.stratagem.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Catalog files of the original trading service, in our form: what it accepted and refused, and what we do. */
class LegacyReloadTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What we say: the enabled strategy_ids, or the code of a refusal. */
    private static String verdict(String text) {
        try {
            return new CatalogReader()
                    .read("catalog.yaml", text).strategies().stream()
                            .filter(CatalogEntry::enabled)
                            .map(CatalogEntry::strategyId)
                            .toList()
                            .toString();
        } catch (FaultException refused) {
            return refused.faults().getFirst().code().toString();
        }
    }

    private static JsonNode sample(String mode, String name) throws Exception {
        JsonNode found = samples(mode).get(name);
        if (found == null) {
            throw new IllegalStateException("there is no sample " + name);
        }
        return found;
    }

    private static Map<String, JsonNode> samples(String mode) throws Exception {
        Path fixture = shared().resolve("fixtures/torghut/catalog_reload.jsonl");
        assumeTrue(Files.exists(fixture), "shared fixtures absent: " + fixture);
        Map<String, JsonNode> samples = new LinkedHashMap<>();
        for (String line : Files.readAllLines(fixture)) {
            JsonNode sample = JSON.readTree(line);
            if (sample.required("mode").asString().equals(mode)) {
                samples.put(sample.required("name").asString(), sample);
            }
        }
        return samples;
    }

    private static Path shared() {
        String given = System.getenv("STRATAGEM_SHARED");
        return given == null
                ? Path.of(System.getProperty("stratagem.root", "."))
                        .toAbsolutePath()
                        .normalize()
                        .resolveSibling("shared")
                : Path.of(given);
    }

    /**
     * The sample with our names for its fields, and a plugin where the original had a default. What is wrong with it stays wrong; a text
     * that cannot be parsed stays as it is.
     */
    private static String inOurForm(JsonNode sample) {
        String raw = sample.required("raw").asString();
        boolean yaml = sample.required("extension").asString().equals(".yaml");
        JsonNode root;
        try {
            root = (yaml ? new YAMLMapper() : JSON).readTree(raw);
        } catch (RuntimeException broken) {
            return raw;
        }
        JsonNode entries = root.isObject() ? root.path("strategies") : root;
        if (!(entries instanceof ArrayNode list)) {
            return raw;
        }
        for (JsonNode each : list) {
            ObjectNode entry = (ObjectNode) each;
            rename(entry, "name", "strategy_id", Function.identity());
            rename(
                    entry,
                    "base_timeframe",
                    "timeframe",
                    old -> JSON.valueToTree(old.asString().replace("Min", "m")));
            if (entry.has("strategy_id") && !entry.has("strategy_type")) {
                entry.put("strategy_type", "legacy_macd_rsi").put("version", "1.0.0");
            }
        }
        return JSON.writeValueAsString(root);
    }

    private static void rename(ObjectNode entry, String from, String to, Function<JsonNode, JsonNode> value) {
        JsonNode old = entry.remove(from);
        if (old != null) {
            entry.set(to, value.apply(old));
        }
    }

    /** The columns of docs/legacy-reload.md. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            minimal,           [demo],        [demo]
            no_strategies_key, ValueError,    E_CAT_SCHEMA
            unknown_field,     ValidationError, E_CAT_SCHEMA
            duplicate_names,   duplicate_name, E_CAT_DUPLICATE
            no_name,           ValidationError, E_CAT_SCHEMA
            symbols_csv,       [demo],        E_CAT_SCHEMA
            type_unknown,      [demo],        [demo]
            disabled,          [],            []
            one_bad_of_two,    ValidationError, E_CAT_SCHEMA
            list_root_yaml,    [demo],        E_CAT_SCHEMA
            json_syntax,       JSONDecodeError, E_CAT_SYNTAX
            empty_file,        [],            E_CAT_EMPTY
            """)
    void eachSampleHasTheVerdictTheGuideNames(String name, String original, String ours) throws Exception {
        JsonNode sample = sample("sync", name);
        JsonNode expected = sample.required("expect");
        String recorded = expected.required("accepted").asBoolean()
                ? expected.required("enabled_after")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList()
                        .toString()
                : expected.required("reject_kind").asString();
        assertThat(recorded).isEqualTo(original);
        assertThat(verdict(inOurForm(sample))).isEqualTo(ours);
    }

    @Test
    void everySampleHasALineAboveAndOneCatalogSaysTheSameWhateverRanBefore() throws Exception {
        Map<String, JsonNode> merged = samples("merge");
        Map<String, String> synced = new LinkedHashMap<>();
        samples("sync").forEach((name, sample) -> synced.put(name, inOurForm(sample)));
        Map<String, String> ours = new LinkedHashMap<>();
        merged.forEach((name, sample) -> ours.put(name, inOurForm(sample)));

        assertThat(ours).hasSize(12).isEqualTo(synced);
    }

    @Test
    void whatTheOriginalTookAsItStandsIsRefusedByNameOfItsFields() throws Exception {
        String raw = sample("sync", "minimal").required("raw").asString();

        assertThatThrownBy(() -> new CatalogReader().read("catalog.json", raw))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::code)
                                .containsOnly(ErrorCode.E_CAT_SCHEMA));
    }
}
