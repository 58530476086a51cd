package io.stratagem.catalog;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The way every file of this package goes: bytes, tree, schema, further rules; refused whole with all faults. Thread-safe. */
final class DocumentReader {
    private final DocumentKind kind;
    private final SchemaMemory memory;
    private final BiConsumer<LocatedDocument, FaultList> rules;
    private @Nullable DocumentSchema schema;

    DocumentReader(DocumentKind kind, SchemaMemory memory, BiConsumer<LocatedDocument, FaultList> rules) {
        this.kind = kind;
        this.memory = memory;
        this.rules = rules;
    }

    /**
     * The document, if nothing is wrong with it.
     *
     * @param file how faults name it
     */
    LocatedDocument read(String file, byte[] content) {
        FaultList faults = new FaultList(file);
        LocatedDocument document = YamlReader.read(kind, file, content, faults);
        if (document == null) {
            throw faults.toException();
        }
        if (document.root().isNull() && !document.isRefused("")) {
            faults.add(kind.empty(), document.value(""), "the " + kind.documentName() + " is empty" + remedy());
            throw faults.toException();
        }
        checkSchema(document, content, faults);
        rules.accept(document, faults);
        faults.throwIfAny();
        return document;
    }

    private void checkSchema(LocatedDocument document, byte[] content, FaultList faults) {
        String name = kind.documentName() + " " + Digests.sha256(content);
        if (!memory.isKnown(name)) {
            schema().check(document, faults);
            if (faults.isEmpty()) {
                memory.keep(name);
            }
        }
    }

    private synchronized DocumentSchema schema() {
        DocumentSchema compiled = schema;
        if (compiled == null) {
            compiled = new DocumentSchema(kind);
            schema = compiled;
        }
        return compiled;
    }

    /** How to say nothing, unless the code's own next step tells it. */
    private String remedy() {
        return kind.empty().nextStep().contains(kind.nothing())
                ? ""
                : "; write '" + kind.nothing() + "' to say nothing";
    }
}
