package io.stratagem.sandbox.purity;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the flow analysis knows of a value on the stack or in a local variable.
 *
 * @param kind what is known of its origin
 * @param type its descriptor, as far as the code says; several joined by {@code |} when ways differ; empty when nothing is known
 * @param holds for {@link Kind#HELD_ARRAY}, fields whose array it may be, or be a part of; for {@link Kind#FROZEN}, internal names of
 *     the bundle's classes that are in it
 */
record Value(Kind kind, String type, Set<String> holds) {
    private static final int MOST_TYPES = 16;

    static final Value UNKNOWN = of("");
    static final Value INT = of("I");
    static final Value NULL = new Value(Kind.NULL, "", Set.of());

    /** Origins. */
    enum Kind {
        /** Anything of its type. */
        ANY,
        /** The null constant. */
        NULL,
        /** The object the method was called on. */
        THIS,
        /** A JDK collection that cannot change, or a lambda that holds nothing that can; what is in it cannot change either. */
        FROZEN,
        /** A JDK collection that cannot change; what is in it is not known. */
        FIXED,
        /** The array in a field, read outside of the constructor. */
        HELD_ARRAY
    }

    Value {
        holds = Set.copyOf(holds);
    }

    static Value of(String type) {
        return new Value(Kind.ANY, type, Set.of());
    }

    static Value self(String internalName) {
        return new Value(Kind.THIS, "L" + internalName + ";", Set.of());
    }

    static Value of(Kind kind, String type) {
        return new Value(kind, type, Set.of());
    }

    static Value frozen(String type, Set<String> holds) {
        return new Value(Kind.FROZEN, type, holds);
    }

    static Value heldArray(String field, String type) {
        return new Value(Kind.HELD_ARRAY, type, Set.of(field));
    }

    boolean isWide() {
        return type.equals("J") || type.equals("D");
    }

    boolean isHeldArray() {
        return kind == Kind.HELD_ARRAY;
    }

    /** The same value seen as another type. */
    Value as(String otherType) {
        return new Value(kind, otherType, holds);
    }

    /** What is known when the value may come from either; a missing side adds nothing. */
    static Value either(@Nullable Value left, @Nullable Value right) {
        if (left == null || right == null) {
            return UNKNOWN;
        }
        if (left.equals(right) || right.kind == Kind.NULL) {
            return left;
        }
        if (left.kind == Kind.NULL) {
            return right;
        }
        String type = union(left, right);
        if (left.isHeldArray() || right.isHeldArray()) {
            return new Value(Kind.HELD_ARRAY, type, both(arraysOf(left), arraysOf(right)));
        }
        if (left.kind == right.kind) {
            return new Value(left.kind, type, both(left.holds, right.holds));
        }
        boolean bothFixed = left.isFixed() && right.isFixed();
        return new Value(bothFixed ? Kind.FIXED : Kind.ANY, type, Set.of());
    }

    private static String union(Value left, Value right) {
        if (left.type.equals(right.type)) {
            return left.type;
        }
        boolean ofReferences = left.isReference() && right.isReference() && !left.isHeldArray() && !right.isHeldArray();
        if (!ofReferences) {
            return "";
        }
        Set<String> all = new TreeSet<>(left.types());
        all.addAll(right.types());
        return all.size() > MOST_TYPES ? "" : String.join("|", all);
    }

    private boolean isReference() {
        return type.startsWith("L") || type.startsWith("[");
    }

    /** The types it may have, one way or another; empty when nothing is known. */
    List<String> types() {
        return type.isEmpty() ? List.of() : List.of(type.split("\\|"));
    }

    private static Set<String> arraysOf(Value value) {
        return value.isHeldArray() ? value.holds : Set.of();
    }

    private static Set<String> both(Set<String> left, Set<String> right) {
        Set<String> all = new TreeSet<>(left);
        all.addAll(right);
        return all;
    }

    /** Whether it is a collection that cannot change, whatever is in it. */
    boolean isFixed() {
        return kind == Kind.FROZEN || kind == Kind.FIXED;
    }
}
