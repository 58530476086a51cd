package io.stratagem.guard.watch;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for something that can change inside collections that cannot. What fields may hold is settled by their types when a bundle is
 * admitted; what is in a collection is only what the source says of it, and a cast may have lied. Reads fields and elements; calls
 * nothing of the plugin's. Not thread-safe; one object per question.
 */
public final class HeldObjects {
    private static final int MOST_OBJECTS = 1 << 20;
    private static final int DEEPEST = 200;
    private static final Set<String> FIXED = Set.of(
            "java.util.Optional",
            "java.util.KeyValueHolder",
            "java.util.Collections$EmptyList",
            "java.util.Collections$EmptySet",
            "java.util.Collections$EmptyMap",
            "io.stratagem.guard.FixedSet",
            "io.stratagem.guard.FixedMap");
    private static final String FIXED_FAMILY = "java.util.ImmutableCollections$";
    private static final Set<String> VALUE_PACKAGES = Set.of("java.time", "java.math");
    private static final Set<String> VALUES = Set.of(
            "java.lang.String",
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Float",
            "java.lang.Double",
            "java.lang.Class",
            "java.util.UUID",
            "java.util.OptionalDouble",
            "java.util.OptionalInt",
            "java.util.OptionalLong");

    private static final Set<Class<?>> STATELESS_ANCESTORS = Set.of(Object.class, Record.class, Enum.class);
    private static final String GUARD = "io.stratagem.guard";

    private final IdentityHashMap<Object, Boolean> seen = new IdentityHashMap<>();
    private String found = "";

    /**
     * The first thing that can change and lies in a collection that something reachable from the root holds, with the way to it, such as
     * {@code Bounce.levels[0] is a double[]}; empty when there is none.
     */
    public String changeable(Object root) {
        walk(root, root.getClass().getSimpleName(), false, 0);
        return found;
    }

    /** Likewise from the static fields of initialised classes. */
    public String changeable(Collection<Class<?>> classes) {
        for (Class<?> type : classes) {
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive() && found.isEmpty()) {
                    walk(value(field, null), type.getSimpleName() + "." + field.getName(), false, 0);
                }
            }
        }
        return found;
    }

    private void walk(@Nullable Object object, String way, boolean inCollection, int depth) {
        if (object == null || !found.isEmpty() || isValue(object.getClass())) {
            return;
        }
        if (depth > DEEPEST || seen.size() > MOST_OBJECTS) {
            found = way + " is too far to look";
            return;
        }
        Boolean known = seen.get(object);
        if (known != null && (known || !inCollection)) {
            return;
        }
        seen.put(object, inCollection);
        Class<?> type = object.getClass();
        if (isFixed(type)) {
            elements(object).forEach(element -> walk(element, way + "[]", true, depth + 1));
        } else if (isOwn(type)) {
            fields(object, type, way, inCollection, depth);
        } else if (inCollection) {
            found = way + " is a " + type.getTypeName();
        } else if (object instanceof Object[] array) {
            for (Object element : array) {
                walk(element, way + "[]", false, depth + 1);
            }
        }
    }

    private void fields(Object object, Class<?> type, String way, boolean inCollection, int depth) {
        Class<?> each = type;
        for (; isOwn(each); each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                boolean isStatic = Modifier.isStatic(field.getModifiers());
                if (!isStatic && inCollection && !Modifier.isFinal(field.getModifiers())) {
                    found = way + " is a " + type.getTypeName() + ", whose " + field.getName() + " can change";
                }
                if (!isStatic && !field.getType().isPrimitive() && found.isEmpty()) {
                    walk(value(field, object), way + "." + field.getName(), inCollection, depth + 1);
                }
            }
        }
        if (inCollection && found.isEmpty() && !STATELESS_ANCESTORS.contains(each)) {
            found = way + " is a " + each.getTypeName();
        }
    }

    private static @Nullable Object value(Field field, @Nullable Object owner) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException("a field that was opened is closed", closed);
        }
    }

    private static List<?> elements(Object fixed) {
        return switch (fixed) {
            case Optional<?> optional -> optional.stream().toList();
            case Map.Entry<?, ?> entry -> pair(entry);
            case Map<?, ?> map -> {
                List<Object> all = new ArrayList<>();
                map.entrySet().forEach(entry -> all.addAll(pair(entry)));
                yield all;
            }
            case Collection<?> collection -> new ArrayList<>(collection);
            default -> List.of();
        };
    }

    private static List<Object> pair(Map.Entry<?, ?> entry) {
        List<Object> both = new ArrayList<>();
        Collections.addAll(both, entry.getKey(), entry.getValue());
        return both;
    }

    private static boolean isFixed(Class<?> type) {
        return FIXED.contains(type.getName()) || type.getName().startsWith(FIXED_FAMILY);
    }

    private static boolean isValue(Class<?> type) {
        return VALUES.contains(type.getName())
                || VALUE_PACKAGES.contains(type.getPackageName())
                || type.getPackageName().startsWith("io.stratagem.api");
    }

    /** The author's, or what the guard made for the author's code: neither the JDK's nor the rest of the host's. */
    private static boolean isOwn(Class<?> type) {
        if (type.isArray() || type.getModule().isNamed()) {
            return false;
        }
        return type.getPackageName().equals(GUARD) || type.getClassLoader() != HeldObjects.class.getClassLoader();
    }
}
