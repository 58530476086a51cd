package io.stratagem.catalog;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * A YAML document as a tree, with the place of every value and key.
 *
 * @param root the tree; the null node for an empty document
 * @param values where each value stands, by JSON pointer
 * @param keys where each key of a map stands, by JSON pointer of its value
 * @param refused pointers of values that already have a fault; the tree holds null there
 */
record LocatedDocument(
        String file, JsonNode root, Map<String, Position> values, Map<String, Position> keys, Set<String> refused) {
    /** Where the value stands, or its nearest parent. */
    Position value(String pointer) {
        String at = pointer;
        while (!at.isEmpty() && !values.containsKey(at)) {
            at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
        }
        return values.getOrDefault(at, Position.START);
    }

    /** Where the key stands; of a list item, the item. */
    Position key(String pointer) {
        Position key = keys.get(pointer);
        return key != null ? key : value(pointer);
    }

    /** Whether the value, or one it is part of, already has a fault. */
    boolean isRefused(String pointer) {
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            if (refused.contains(at)) {
                return true;
            }
        }
        return refused.contains("");
    }

    /** The places of each item of the list at {@code parent}, relative to the item. */
    Map<String, Locations> itemLocations(String parent) {
        Map<String, Map<String, Position>> byItem = new TreeMap<>();
        Map<String, String> shared = new HashMap<>();
        String prefix = parent + "/";
        values.forEach((pointer, position) -> {
            if (pointer.startsWith(prefix)) {
                int end = pointer.indexOf('/', prefix.length());
                String item = end < 0 ? pointer : pointer.substring(0, end);
                String part = shared.computeIfAbsent(pointer.substring(item.length()), same -> same);
                byItem.computeIfAbsent(item, absent -> new HashMap<>()).put(part, position);
            }
        });
        Map<String, Locations> locations = new HashMap<>();
        byItem.forEach((item, positions) -> locations.put(item, new Locations(file, positions)));
        return locations;
    }
}
