package io.stratagem.catalog;

import com.networknt.schema.Schema;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Remembers across starts which documents kept to their schema: compiling a schema takes longer than reading a document, and the same
 * document keeps to the same schema again. What a schema cannot say is checked each time. Called by any thread that reads a document.
 * Losing a note costs a check, nothing else.
 */
public interface SchemaMemory {
    /** The code whose change makes every note worthless, by a class of each jar: the schemas, the validator, and what makes the tree. */
    List<Class<?>> JUDGES = List.of(
            DocumentSchema.class, Schema.class, YAMLParser.class, JsonParser.class, JsonNode.class, LoadSettings.class);

    /** Remembers nothing. */
    SchemaMemory NONE = new SchemaMemory() {
        @Override
        public boolean isKnown(String documentName) {
            return false;
        }

        @Override
        public void keep(String documentName) {
            // Nothing is remembered.
        }
    };

    /**
     * Whether a document is known to keep to its schema. Never throws; a note that cannot be read is none.
     *
     * @param documentName its kind and the digest of its bytes
     */
    boolean isKnown(String documentName);

    /**
     * Keeps that a document keeps to its schema. Never throws.
     *
     * @param documentName as for {@link #isKnown}
     */
    void keep(String documentName);
}
