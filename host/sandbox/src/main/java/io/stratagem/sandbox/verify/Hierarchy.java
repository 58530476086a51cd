package io.stratagem.sandbox.verify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Resolves members as the JVM does: up the superclasses, then through the superinterfaces. Ends also where types inherit in a circle. */
public final class Hierarchy {
    /** More superclasses than any honest class has. */
    static final int MOST_SUPERCLASSES = 64;

    private final TypeShapes types;

    /** Over these types. */
    public Hierarchy(TypeShapes types) {
        this.types = types;
    }

    /**
     * The types that declare the method a call of {@code owner.name} may choose: one, or several interfaces none of which is more
     * specific than the others. Empty if there is no such method.
     */
    public List<TypeShape> methodDeclarers(String owner, String name, String type) {
        TypeShape start = types.find(owner);
        if (start == null) {
            return List.of();
        }
        List<TypeShape> line = start.isInterface() ? interfaceAndObject(start) : superclasses(owner);
        for (TypeShape candidate : line) {
            if (candidate.method(name, type) != null) {
                return List.of(candidate);
            }
        }
        List<TypeShape> declaring = new ArrayList<>();
        for (TypeShape candidate : superinterfaces(owner)) {
            if (candidate.method(name, type) != null) {
                declaring.add(candidate);
            }
        }
        return mostSpecific(declaring);
    }

    /** The type that declares the field, or null. */
    public @Nullable TypeShape fieldDeclarer(String owner, String name, String type) {
        for (TypeShape candidate : superclasses(owner)) {
            if (candidate.field(name, type) != null) {
                return candidate;
            }
            for (TypeShape inherited : superinterfaces(candidate.name())) {
                if (inherited.field(name, type) != null) {
                    return inherited;
                }
            }
        }
        return null;
    }

    /** The type and its superclasses, nearest first, as far as they are known. */
    public List<TypeShape> superclasses(String internalName) {
        List<TypeShape> line = new ArrayList<>();
        String next = internalName;
        while (next != null && line.size() <= MOST_SUPERCLASSES) {
            TypeShape shape = types.find(next);
            if (shape == null) {
                break;
            }
            line.add(shape);
            next = shape.superclass();
        }
        return line;
    }

    /** Every interface of the type and of its superclasses, the type itself left out. */
    public List<TypeShape> superinterfaces(String internalName) {
        Map<String, TypeShape> found = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>();
        superclasses(internalName).forEach(shape -> open.addAll(shape.interfaces()));
        while (!open.isEmpty()) {
            String name = open.remove();
            TypeShape shape = types.find(name);
            if (shape != null && found.putIfAbsent(name, shape) == null) {
                open.addAll(shape.interfaces());
            }
        }
        return List.copyOf(found.values());
    }

    /** Whether the first type is the second, or extends or implements it. */
    public boolean isSubtype(String internalName, String ancestor) {
        return internalName.equals(ancestor)
                || superclasses(internalName).stream().anyMatch(shape -> shape.name().equals(ancestor))
                || superinterfaces(internalName).stream().anyMatch(shape -> shape.name().equals(ancestor));
    }

    private List<TypeShape> interfaceAndObject(TypeShape start) {
        TypeShape object = types.find("java/lang/Object");
        return object == null ? List.of(start) : List.of(start, object);
    }

    private List<TypeShape> mostSpecific(List<TypeShape> declaring) {
        Set<String> inherited = new HashSet<>();
        for (TypeShape candidate : declaring) {
            superinterfaces(candidate.name()).forEach(shape -> inherited.add(shape.name()));
        }
        List<TypeShape> specific = declaring.stream()
                .filter(candidate -> !inherited.contains(candidate.name()))
                .toList();
        return specific.isEmpty() ? declaring : specific;
    }
}
