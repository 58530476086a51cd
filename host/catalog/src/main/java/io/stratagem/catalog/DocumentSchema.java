package io.stratagem.catalog;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The published JSON Schema of a document kind, and the check of a document against it. Thread-safe. */
final class DocumentSchema {
    private final DocumentKind kind;
    private final Schema schema;
    private final SchemaSentences sentences;

    DocumentSchema(DocumentKind kind) {
        this.kind = kind;
        try (InputStream resource = DocumentSchema.class.getResourceAsStream(kind.schemaResource())) {
            if (resource == null) {
                throw new IllegalStateException(kind.schemaResource() + " is not packaged");
            }
            SchemaRegistryConfig config =
                    SchemaRegistryConfig.builder().locale(Locale.ROOT).build();
            this.schema = SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config))
                    .getSchema(tree(kind, resource.readAllBytes()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        this.sentences = new SchemaSentences(schema.getSchemaNode());
    }

    /** JSON is YAML, whose reader is needed for the document anyway, unlike the validator's own. */
    private static JsonNode tree(DocumentKind kind, byte[] json) {
        FaultList faults = new FaultList(kind.schemaResource());
        LocatedDocument document = YamlReader.read(kind, kind.schemaResource(), json, faults);
        faults.throwIfAny();
        if (document == null) {
            throw new IllegalStateException(kind.schemaResource() + " is not understood");
        }
        return document.root();
    }

    /** Adds a fault for everything in the document that violates the schema. */
    void check(LocatedDocument document, FaultList faults) {
        List<Error> errors = schema.validate(document.root());
        Set<String> wrongType = new HashSet<>();
        for (Error error : errors) {
            if (error.getKeyword().equals("type")) {
                wrongType.add(error.getInstanceLocation().toString());
            }
        }
        for (Error error : errors) {
            String pointer = error.getInstanceLocation().toString();
            boolean followsFromType =
                    wrongType.contains(pointer) && !error.getKeyword().equals("type");
            // List items that stand twice get a fault at the item, which the validator does not name.
            if (!followsFromType && !error.getKeyword().equals("uniqueItems") && !document.isRefused(pointer)) {
                sentences.describe(error, pointer, document, kind.schema(), faults);
            }
        }
    }
}
