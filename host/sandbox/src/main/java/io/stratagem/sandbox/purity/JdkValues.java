package io.stratagem.sandbox.purity;

import io.stratagem.sandbox.verify.TypeShape;
import io.stratagem.sandbox.verify.TypeShape.Home;
import io.stratagem.sandbox.verify.TypeShapes;
import java.util.Set;

/** What is known of types that are not the bundle's own. */
final class JdkValues {
    private static final Set<String> VALUES = Set.of(
            "java/lang/String",
            "java/lang/Boolean",
            "java/lang/Byte",
            "java/lang/Character",
            "java/lang/Short",
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Float",
            "java/lang/Double",
            "java/lang/Class",
            "java/lang/Enum",
            "java/lang/Void",
            "java/math/BigDecimal",
            "java/math/BigInteger",
            "java/math/MathContext",
            "java/util/OptionalDouble",
            "java/util/OptionalInt",
            "java/util/OptionalLong",
            "java/util/UUID",
            "java/time/Duration",
            "java/time/Instant",
            "java/time/LocalDate",
            "java/time/LocalDateTime",
            "java/time/LocalTime",
            "java/time/MonthDay",
            "java/time/OffsetDateTime",
            "java/time/OffsetTime",
            "java/time/Period",
            "java/time/Year",
            "java/time/YearMonth",
            "java/time/ZoneId",
            "java/time/ZoneOffset",
            "java/time/ZonedDateTime");
    private static final Set<String> API_VALUES = Set.of(
            "io/stratagem/api/StrategyIntent",
            "io/stratagem/api/param/Parameter",
            "io/stratagem/api/param/ParameterValues",
            "io/stratagem/api/param/Parameters",
            "io/stratagem/api/state/Slot");
    /** It holds whatever bind returned. */
    private static final String API_HOLDER = "io/stratagem/api/Declaration";

    private static final Set<String> COLLECTIONS = Set.of(
            "java/util/List",
            "java/util/Set",
            "java/util/Map",
            "java/util/Collection",
            "java/util/SequencedCollection",
            "java/util/Map$Entry");

    private final TypeShapes types;

    JdkValues(TypeShapes types) {
        this.types = types;
    }

    /** Whether every object of this type is a value: it and whatever it holds never changes. */
    boolean isValue(String internalName) {
        if (VALUES.contains(internalName) || API_VALUES.contains(internalName)) {
            return true;
        }
        TypeShape shape = types.find(internalName);
        if (shape == null || shape.home() == Home.BUNDLE) {
            return false;
        }
        boolean isRecord = "java/lang/Record".equals(shape.superclass());
        return "java/lang/Enum".equals(shape.superclass())
                || (shape.home() == Home.API && isRecord && !internalName.equals(API_HOLDER));
    }

    /** Whether it is a type of the bundle. */
    boolean isOwn(String internalName) {
        TypeShape shape = types.find(internalName);
        return shape != null && shape.home() == Home.BUNDLE;
    }

    /** Whether it is one of the JDK's collections that have a form that cannot change. */
    static boolean isCollection(String internalName) {
        return COLLECTIONS.contains(internalName);
    }

    /** Whether it is an interface of the JDK that lambdas implement. */
    static boolean isFunction(String internalName) {
        return internalName.startsWith("java/util/function/")
                || internalName.equals("java/util/Comparator")
                || internalName.equals("java/lang/Runnable")
                || internalName.equals("java/util/concurrent/Callable");
    }

    /** The class a descriptor names; empty for a primitive or an array. */
    static String className(String descriptor) {
        return descriptor.startsWith("L") ? descriptor.substring(1, descriptor.length() - 1) : "";
    }
}
