package io.stratagem.catalog;

import io.stratagem.api.error.ErrorCode;

/** The files this package reads: what each is called and which code each failure has. */
enum DocumentKind {
    CATALOG(
            "catalog",
            "strategies: []",
            ErrorCode.E_CAT_UNREADABLE,
            ErrorCode.E_CAT_SYNTAX,
            ErrorCode.E_CAT_EMPTY,
            ErrorCode.E_CAT_DUPLICATE,
            ErrorCode.E_CAT_SCHEMA),
    INSTRUMENTS("instruments", "instruments: {}", ErrorCode.E_CFG_INSTRUMENTS),
    DEPLOYMENT("deployment", "expected_mode: {}", ErrorCode.E_CFG_DEPLOYMENT);

    private final String documentName;
    private final String nothing;
    private final ErrorCode unreadable;
    private final ErrorCode syntax;
    private final ErrorCode empty;
    private final ErrorCode duplicate;
    private final ErrorCode schema;

    DocumentKind(String documentName, String nothing, ErrorCode every) {
        this(documentName, nothing, every, every, every, every, every);
    }

    DocumentKind(
            String documentName,
            String nothing,
            ErrorCode unreadable,
            ErrorCode syntax,
            ErrorCode empty,
            ErrorCode duplicate,
            ErrorCode schema) {
        this.documentName = documentName;
        this.nothing = nothing;
        this.unreadable = unreadable;
        this.syntax = syntax;
        this.empty = empty;
        this.duplicate = duplicate;
        this.schema = schema;
    }

    /** The resource with its JSON Schema. */
    String schemaResource() {
        return documentName + ".schema.json";
    }

    /** What the file is called. */
    String documentName() {
        return documentName;
    }

    /** How to write that there is nothing. */
    String nothing() {
        return nothing;
    }

    ErrorCode unreadable() {
        return unreadable;
    }

    ErrorCode syntax() {
        return syntax;
    }

    ErrorCode empty() {
        return empty;
    }

    ErrorCode duplicate() {
        return duplicate;
    }

    ErrorCode schema() {
        return schema;
    }
}
