package io.stratagem.guard;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How objects of a class are compared, hashed and printed, found once per class.
 *
 * @param shape what kind of object it is
 * @param hasHash whether it has a hashCode other than that of Object
 * @param hasText whether it has a toString other than that of Object
 */
record ClassFacts(Shape shape, boolean hasHash, boolean hasText) {
    private static final ClassValue<ClassFacts> BY_CLASS = new ClassValue<>() {
        @Override
        protected ClassFacts computeValue(Class<?> type) {
            return new ClassFacts(shapeOf(type), isOwn(type, "hashCode"), isOwn(type, "toString"));
        }
    };

    /** Kinds of objects. */
    enum Shape {
        TEXT,
        LIST,
        SET,
        MAP,
        /** Neither list nor set: equal to itself alone, but printed with its elements. */
        COLLECTION,
        ENTRY,
        OPTIONAL,
        ARRAY,
        ENUM,
        /** A number or a set of bits of any size. */
        BIG,
        /** A class object. */
        CLASS,
        /** A JDK class whose own hashCode depends on an identity. */
        MATH_CONTEXT,
        /** Any other class of the JDK or the host: small. */
        VALUE,
        /** A class of the host's, whose hashCode may depend on the identity of an enum constant. */
        HOST,
        /** A class of a plugin: woven, so it charges for itself. */
        PLUGIN
    }

    static ClassFacts of(Object object) {
        return BY_CLASS.get(object.getClass());
    }

    private static boolean isOwn(Class<?> type, String method) {
        try {
            return type.getMethod(method).getDeclaringClass() != Object.class;
        } catch (NoSuchMethodException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Shape shapeOf(Class<?> type) {
        if (type == String.class) {
            return Shape.TEXT;
        }
        if (type.isArray()) {
            return Shape.ARRAY;
        }
        if (Enum.class.isAssignableFrom(type)) {
            return Shape.ENUM;
        }
        boolean isOfJdk =
                type.getClassLoader() == null || type.getClassLoader() == ClassLoader.getPlatformClassLoader();
        boolean isOfHost = type.getName().startsWith("io.stratagem.");
        if (!isOfJdk && !isOfHost) {
            return Shape.PLUGIN;
        }
        return container(type, isOfHost ? Shape.HOST : number(type));
    }

    private static Shape container(Class<?> type, Shape otherwise) {
        if (List.class.isAssignableFrom(type)) {
            return Shape.LIST;
        }
        if (Set.class.isAssignableFrom(type)) {
            return Shape.SET;
        }
        if (Map.class.isAssignableFrom(type)) {
            return Shape.MAP;
        }
        if (Collection.class.isAssignableFrom(type)) {
            return Shape.COLLECTION;
        }
        if (Map.Entry.class.isAssignableFrom(type)) {
            return Shape.ENTRY;
        }
        return type == Optional.class ? Shape.OPTIONAL : otherwise;
    }

    private static Shape number(Class<?> type) {
        if (type == BigInteger.class || type == BigDecimal.class || type == BitSet.class) {
            return Shape.BIG;
        }
        if (type == MathContext.class) {
            return Shape.MATH_CONTEXT;
        }
        return type == Class.class ? Shape.CLASS : Shape.VALUE;
    }
}
