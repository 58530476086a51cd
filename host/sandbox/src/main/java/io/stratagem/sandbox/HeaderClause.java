package io.stratagem.sandbox;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One clause of a manifest header: {@code path;path;directive:=value;attribute=value;attribute:Type=value}.
 *
 * @param paths at least one
 * @param attributes values by name, without their types
 * @param directives values by name
 */
record HeaderClause(List<String> paths, Map<String, String> attributes, Map<String, String> directives) {
    HeaderClause {
        paths = List.copyOf(paths);
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        directives = Collections.unmodifiableMap(new LinkedHashMap<>(directives));
    }

    /** The value of an attribute, or the empty text. */
    String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }
}
