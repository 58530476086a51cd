package io.stratagem.catalog;

import static io.stratagem.catalog.Refusals.placesOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.Timeframe;
import io.stratagem.market.TradingMode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class PublishedSchemaTest {
    private static final Path SCHEMAS = Path.of(Objects.requireNonNull(System.getProperty("stratagem.root")))
            .resolve("cnf/schemas");

    private final JsonNode schema = JsonMapper.shared().readTree(SCHEMAS.resolve("catalog.schema.json"));

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void thePublishedSchemaIsTheOneTheReaderUses(DocumentKind kind) throws IOException {
        try (InputStream packaged = DocumentSchema.class.getResourceAsStream(kind.schemaResource())) {
            assertThat(Objects.requireNonNull(packaged).readAllBytes())
                    .isEqualTo(Files.readAllBytes(SCHEMAS.resolve(kind.schemaResource())));
        }
    }

    @Test
    void itsDefaultsAreTheReaders() {
        JsonNode top = schema.path("properties");
        assertThat(top.at("/schema_version/default").asInt()).isEqualTo(Catalog.SCHEMA_VERSION);
        assertThat(top.at("/seed/default").asLong()).isEqualTo(Catalog.DEFAULT_SEED);

        JsonNode conflict = schema.at("/$defs/conflict/properties");
        assertThat(new ConflictSettings(
                        ConflictPolicy.of(conflict.at("/policy/default").asString()),
                        conflict.at("/per_horizon/default").asBoolean(),
                        conflict.at("/quorum/default").asInt()))
                .isEqualTo(ConflictSettings.DEFAULT);

        JsonNode entry = schema.at("/$defs/strategy/properties");
        assertThat(entry.at("/enabled/default").asBoolean()).isTrue();
        assertThat(TradingMode.parse(entry.at("/mode/default").asString())).isEqualTo(TradingMode.DEFAULT);
        assertThat(OnDisable.of(entry.at("/on_disable/default").asString())).isEqualTo(OnDisable.DEFAULT);
        assertThat(entry.at("/priority/default").asInt()).isEqualTo(CatalogEntry.DEFAULT_PRIORITY);
        assertThat(entry.at("/cooldown_seconds/default").asInt()).isZero();

        JsonNode breaker = schema.at("/$defs/breaker/properties");
        assertThat(new BreakerSettings(
                        BreakerPolicy.of(breaker.at("/policy/default").asString()),
                        breaker.at("/consecutive_errors/default").asInt(),
                        breaker.at("/error_percent/default").asDouble(),
                        breaker.at("/window/default").asInt(),
                        breaker.at("/cooldown_seconds/default").asInt(),
                        breaker.at("/probes/default").asInt(),
                        Reenable.of(breaker.at("/reenable/default").asString())))
                .isEqualTo(BreakerSettings.DEFAULT);
    }

    @Test
    void itsChoicesAreTheReaders() {
        assertThat(names("/$defs/strategy/properties/mode/enum")).isEqualTo(texts(TradingMode.values()));
        assertThat(names("/$defs/strategy/properties/on_disable/enum")).isEqualTo(texts(OnDisable.values()));
        assertThat(names("/$defs/conflict/properties/policy/enum")).isEqualTo(texts(ConflictPolicy.values()));
        assertThat(names("/$defs/breaker/properties/policy/enum")).isEqualTo(texts(BreakerPolicy.values()));
        assertThat(names("/$defs/breaker/properties/reenable/enum")).isEqualTo(texts(Reenable.values()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tick", "1s", "5m", "4h", "1d", "1w", "1Sec", "5Min", "1Hour", "1Day", "999999w"})
    void itsTimeframesAreThoseOfTheApi(String spelling) {
        Pattern pattern = Pattern.compile(
                schema.at("/$defs/strategy/properties/timeframe/pattern").asString());
        assertThat(pattern.matcher(spelling).find()).isTrue();
        assertThat(Timeframe.parse(spelling).text()).isNotEmpty();
    }

    @Test
    void everyFieldIsDocumentedInTheSchemaAndInTheGuide() throws IOException {
        String guide = Files.readString(SCHEMAS.resolve("../../docs/catalog.md"));
        for (String group : List.of(
                "/properties",
                "/$defs/conflict/properties",
                "/$defs/strategy/properties",
                "/$defs/breaker/properties",
                "/$defs/budget/properties",
                "/$defs/candidate/properties")) {
            for (String field : schema.at(group).propertyNames()) {
                JsonNode described = schema.at(group).path(field);
                assertThat(described.has("description") || described.has("$ref"))
                        .as(field)
                        .isTrue();
                assertThat(guide).contains("`" + field + "`");
            }
        }
    }

    @Test
    void aFieldTheSchemaDoesNotHaveIsRefusedInEveryMap() {
        String text = """
                x: 1
                conflict: {x: 1}
                strategies:
                  - strategy_id: s
                    strategy_type: t
                    version: 1.0.0
                    symbols: [SPY]
                    timeframe: 1d
                    breaker: {x: 1}
                    budget: {x: 1}
                    candidate: {version: 1.1.0, x: 1}
                    models: [{role: r, artifact: a, x: 1}]
                    x: 1
                """;
        assertThat(placesOf(() -> new CatalogReader().read("c.yaml", text)))
                .containsExactly(
                        "E_CAT_SCHEMA c.yaml:1:1",
                        "E_CAT_SCHEMA c.yaml:2:12",
                        "E_CAT_SCHEMA c.yaml:9:15",
                        "E_CAT_SCHEMA c.yaml:10:14",
                        "E_CAT_SCHEMA c.yaml:11:33",
                        "E_CAT_SCHEMA c.yaml:12:37",
                        "E_CAT_SCHEMA c.yaml:13:5");
    }

    private List<String> names(String pointer) {
        List<String> names = new ArrayList<>();
        schema.at(pointer).forEach(name -> names.add(name.asString()));
        return names;
    }

    private static List<String> texts(Object[] constants) {
        List<String> texts = new ArrayList<>();
        for (Object constant : constants) {
            texts.add(constant.toString());
        }
        return texts;
    }
}
