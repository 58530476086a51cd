package io.stratagem.catalog;

import com.networknt.schema.Schema;
import java.util.List;

/**
 * Remembers across starts which documents kept to their schema: compiling a schema takes longer than reading a document, and the same
 * document keeps to the same schema again. What a schema cannot say is checked each time. Called by any thread that reads a document.
 * Losing a note costs a check, nothing else.
 */
public interface SchemaMemory {
    /** The code whose change makes every note worthless, by a class of each jar: schemas with what reads them, and the validator. */
    List<Class<?>> JUDGES = List.of(DocumentSchema.class, Schema.class);

    /** Remembers nothing. */
    SchemaMemory NONE = new SchemaMemory() {
        @Override
        public boolean isKnown(String document) {
            return false;
        }

        @Override
        public void keep(String document) {
            // Nothing is remembered.
        }
    };

    /**
     * Whether a document is known to keep to its schema.
     *
     * @param document its kind and the digest of its bytes
     */
    boolean isKnown(String document);

    /** Keeps that a document does. */
    void keep(String document);
}
