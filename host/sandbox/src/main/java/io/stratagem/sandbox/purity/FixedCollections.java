package io.stratagem.sandbox.purity;

import java.util.Map;
import java.util.Set;

/** Calls of the JDK that make a collection nobody can change. */
final class FixedCollections {
    private static final Map<String, Set<String>> MAKERS = Map.of(
            "java/util/List", Set.of("of", "copyOf"),
            "java/util/Set", Set.of("of", "copyOf"),
            "java/util/Map", Set.of("of", "copyOf", "ofEntries", "entry"),
            "java/util/Collections", Set.of("emptyList", "emptySet", "emptyMap"),
            "java/util/stream/Stream", Set.of("toList"));

    private FixedCollections() {}

    static boolean makes(String owner, String name) {
        return MAKERS.getOrDefault(owner, Set.of()).contains(name);
    }
}
