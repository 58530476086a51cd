package io.stratagem.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a catalog must obey beyond its schema. Looks at trees that violate the schema too, so that all faults come at once. */
final class CatalogRules {
    private static final List<String> STANDARD_ONLY = List.of("error_percent", "window", "probes");

    private final LocatedDocument document;
    private final FaultList faults;

    private CatalogRules(LocatedDocument document, FaultList faults) {
        this.document = document;
        this.faults = faults;
    }

    static void check(LocatedDocument document, FaultList faults) {
        new CatalogRules(document, faults).strategies();
    }

    private void strategies() {
        JsonNode strategies = document.root().path("strategies");
        distinct(strategies, "/strategies", "strategy_id", "another strategy has this id, at line ");
        for (int index = 0; index < strategies.size(); index++) {
            JsonNode entry = strategies.path(index);
            String pointer = JsonPointers.child("/strategies", index);
            for (String list : List.of("symbols", "applies_to", "feature_requirements")) {
                distinct(
                        entry.path(list),
                        JsonPointers.child(pointer, list),
                        "",
                        "stands twice in this list, first at line ");
            }
            distinct(
                    entry.path("models"),
                    JsonPointers.child(pointer, "models"),
                    "role",
                    "the role is bound twice, first at line ");
            breaker(entry.path("breaker"), JsonPointers.child(pointer, "breaker"));
            candidate(entry.path("candidate"), JsonPointers.child(pointer, "candidate"));
        }
    }

    /** Reports texts that repeat: the items themselves, or one field of them. */
    private void distinct(JsonNode list, String pointer, String field, String what) {
        Map<String, Position> seen = new HashMap<>();
        for (int index = 0; list.isArray() && index < list.size(); index++) {
            String at = JsonPointers.child(pointer, index);
            JsonNode item = list.path(index);
            if (!field.isEmpty()) {
                at = JsonPointers.child(at, field);
                item = item.path(field);
            }
            if (item.isString()) {
                Position position = document.value(at);
                Position first = seen.putIfAbsent(item.asString(), position);
                if (first != null) {
                    faults.add(DocumentKind.CATALOG.duplicate(), position, what + first.line(), item.asString());
                }
            }
        }
    }

    private void candidate(JsonNode candidate, String pointer) {
        if (candidate.isObject() && !candidate.has("version") && !candidate.has("params")) {
            faults.add(
                    DocumentKind.CATALOG.schema(),
                    document.key(pointer),
                    "a candidate names a version, params, or both");
        }
    }

    private void breaker(JsonNode breaker, String pointer) {
        boolean legacy = breaker.path("policy").isString()
                && breaker.path("policy").asString().equals(BreakerPolicy.LEGACY.toString());
        for (String field : STANDARD_ONLY) {
            if (legacy && breaker.has(field)) {
                faults.add(
                        DocumentKind.CATALOG.schema(),
                        document.key(JsonPointers.child(pointer, field)),
                        "the breaker policy legacy has no " + field + "; remove it");
            }
        }
    }
}
