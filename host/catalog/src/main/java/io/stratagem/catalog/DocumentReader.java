package io.stratagem.catalog;

import java.util.function.BiConsumer;

/** The way every file of this package goes: bytes, tree, schema, further rules; refused whole with all faults. Thread-safe. */
final class DocumentReader {
    private final DocumentKind kind;
    private final DocumentSchema schema;
    private final BiConsumer<LocatedDocument, FaultList> rules;

    DocumentReader(DocumentKind kind, BiConsumer<LocatedDocument, FaultList> rules) {
        this.kind = kind;
        this.schema = new DocumentSchema(kind);
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
        schema.check(document, faults);
        rules.accept(document, faults);
        faults.throwIfAny();
        return document;
    }

    /** How to say nothing, unless the code's own next step tells it. */
    private String remedy() {
        return kind.empty().nextStep().contains(kind.nothing())
                ? ""
                : "; write '" + kind.nothing() + "' to say nothing";
    }
}
