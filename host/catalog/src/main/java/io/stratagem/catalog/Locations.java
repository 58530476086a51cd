package io.stratagem.catalog;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Where the values of a file stand, by JSON pointer. The empty pointer is the whole. Two of them are always equal: moving an entry
 * within its file, or writing a comment above it, changes nothing it says.
 */
public final class Locations {
    private final String file;
    private final Map<String, Position> byPointer;

    Locations(String file, Map<String, Position> byPointer) {
        this.file = file;
        this.byPointer = Map.copyOf(byPointer);
        Objects.requireNonNull(this.byPointer.get(""), "the whole has no position");
    }

    /** A place for an entry that was made by a program: the name stands for the file. */
    public static Locations madeBy(String name) {
        return new Locations(name, Map.of("", Position.START));
    }

    /** The value's position; of a value that is not there, the nearest parent's. */
    public Position of(String jsonPointer) {
        String pointer = jsonPointer;
        Position found = byPointer.get(pointer);
        while (found == null) {
            pointer = pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
            found = byPointer.get(pointer);
        }
        return found;
    }

    /** The value's place as {@code file:line:column}. */
    public String where(String jsonPointer) {
        return file + ":" + of(jsonPointer);
    }

    /** The places of the same values once a part of the whole stands for them: where the part has them, else where they were. */
    Locations replacedBy(String part) {
        Map<String, Position> places = new HashMap<>(byPointer);
        byPointer.forEach((pointer, position) -> {
            if (pointer.equals(part) || pointer.startsWith(part + "/")) {
                places.put(pointer.substring(part.length()), position);
            }
        });
        return new Locations(file, places);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Locations;
    }

    @Override
    public int hashCode() {
        return 1;
    }

    @Override
    public String toString() {
        return where("");
    }
}
