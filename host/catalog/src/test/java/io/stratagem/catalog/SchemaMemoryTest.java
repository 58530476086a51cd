package io.stratagem.catalog;

import static io.stratagem.catalog.Refusals.placesOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SchemaMemoryTest {
    private static final String GOOD = """
            schema_version: 1
            strategies:
              - strategy_id: one
                strategy_type: trend_multifactor
                version: 1.0.0
                symbols: [SPY]
                timeframe: 1d
            """;

    private final Known known = new Known();
    private final CatalogReader reader = new CatalogReader(known);

    @Test
    void aDocumentThatKeepsToItsSchemaIsRememberedAndReadTheSameAgain() {
        Catalog first = reader.read("c.yaml", GOOD);
        assertThat(known.documents).hasSize(1);
        assertThat(reader.read("elsewhere.yaml", GOOD).strategies()).isEqualTo(first.strategies());
        assertThat(known.documents).hasSize(1);
    }

    @Test
    void theSchemaIsNotAskedAboutWhatIsKnown() {
        String wrong = GOOD.replace("timeframe: 1d", "timeframe: 1d\n    unknown_field: 3");
        assertThat(placesOf(() -> reader.read("c.yaml", wrong))).isNotEmpty();
        known.all = true;
        assertThat(reader.read("c.yaml", wrong).strategies()).hasSize(1);
    }

    @Test
    void whatViolatesTheSchemaIsRefusedAgainAndAgain() {
        String wrong = GOOD.replace("strategy_id: one", "strategy_id: 1");
        assertThat(placesOf(() -> reader.read("c.yaml", wrong))).isNotEmpty();
        assertThat(placesOf(() -> reader.read("c.yaml", wrong))).isNotEmpty();
        assertThat(known.documents).isEmpty();
    }

    @Test
    void whatASchemaCannotSayIsCheckedOfKnownDocumentsToo() {
        String twice = GOOD + GOOD.substring(GOOD.indexOf("  - strategy_id"));
        assertThat(placesOf(() -> reader.read("c.yaml", twice))).isNotEmpty();
        known.all = true;
        assertThat(placesOf(() -> reader.read("c.yaml", twice))).isNotEmpty();
    }

    @Test
    void oneTextAsTwoKindsOfDocumentIsTwoDocuments() {
        new InstrumentsReader(known).read("i.yaml", "instruments: {}");
        new DeploymentReader(known).read("d.yaml", "expected_mode: {}");
        assertThat(known.documents)
                .hasSize(2)
                .allMatch(document -> document.matches("(instruments|deployment) [0-9a-f]{64}"));
        assertThat(placesOf(() -> reader.read("c.yaml", "{}"))).isNotEmpty();
    }

    @Test
    void everyJudgeStandsForAJarOfItsOwn() {
        assertThat(SchemaMemory.JUDGES)
                .extracting(judge -> judge.getProtectionDomain().getCodeSource().getLocation())
                .doesNotHaveDuplicates();
    }

    private static final class Known implements SchemaMemory {
        private final Set<String> documents = new LinkedHashSet<>();
        private boolean all;

        @Override
        public boolean isKnown(String document) {
            return all || documents.contains(document);
        }

        @Override
        public void keep(String document) {
            documents.add(document);
        }
    }
}
