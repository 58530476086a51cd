package io.stratagem.sandbox.weave;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashSet;
import java.util.Set;

/**
 * Which calls that leave the jar can come back to it before they return. Everything can, unless it is known not to: because all it is given
 * are values, or because it is the host's side of the contract, which calls nothing.
 */
final class Outside {
    private static final String API = "io/stratagem/api/";
    private static final String MESSAGE_AND_CAUSE = "(Ljava/lang/String;Ljava/lang/Throwable;)V";
    private static final String THROWABLE = "java/lang/Throwable";

    /** Nothing of these can hold or call an object of the plugin's, and no plugin can extend them. */
    private static final Set<String> VALUES = Set.of(
            "java/lang/String",
            "java/lang/Boolean",
            "java/lang/Character",
            "java/lang/Byte",
            "java/lang/Short",
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Float",
            "java/lang/Double",
            "java/lang/Math",
            "java/lang/StrictMath",
            "java/lang/StringBuilder",
            "java/time/Duration",
            "java/time/Instant",
            "java/time/LocalDate",
            "java/time/LocalDateTime",
            "java/time/LocalTime");

    /** Calls of other classes that read one thing and return. */
    private static final Set<String> LOOKS = Set.of(
            "java/lang/Object.<init>()V",
            "java/lang/Object.getClass()Ljava/lang/Class;",
            "java/lang/Record.<init>()V",
            "java/lang/Enum.<init>(Ljava/lang/String;I)V",
            "java/lang/Enum.ordinal()I",
            "java/lang/Enum.name()Ljava/lang/String;",
            "java/lang/String.equals(Ljava/lang/Object;)Z",
            "java/util/Objects.requireNonNull(Ljava/lang/Object;)Ljava/lang/Object;",
            "java/util/OptionalDouble.getAsDouble()D",
            "java/util/OptionalDouble.isPresent()Z",
            "java/util/OptionalInt.getAsInt()I",
            "java/util/OptionalInt.isPresent()Z");

    /** Those of collections, as long as the plugin has none of its own. */
    private static final Set<String> LOOKS_AT_COLLECTIONS = Set.of(
            "java/util/List.get(I)Ljava/lang/Object;",
            "java/util/List.size()I",
            "java/util/List.isEmpty()Z",
            "java/util/ArrayList.get(I)Ljava/lang/Object;",
            "java/util/ArrayList.size()I",
            "java/util/Collection.size()I",
            "java/util/Map.size()I");

    private final ClassWorld world;
    private final Set<String> open = new HashSet<>();

    /** Finds every outside type that an object or a lambda of the jar is. */
    Outside(ClassWorld world, Lambdas lambdas) {
        this.world = world;
        world.own().keySet().forEach(name -> open.addAll(world.withSupertypes(name)));
        lambdas.bodiesByInterface().keySet().forEach(name -> open.addAll(world.withSupertypes(name)));
    }

    /** Whether the class is of the plugin API. */
    static boolean isApi(String internalName) {
        return internalName.startsWith(API);
    }

    /** Whether an object of the jar can be of the type. */
    boolean isOpen(String internalName) {
        return open.contains(internalName);
    }

    /**
     * Whether the call may reach a method of the jar.
     *
     * @param declarer the outside class that declares what is called
     * @param receiver the class named by the call, which may be one of the jar's
     */
    boolean mayCallBack(String declarer, String receiver, String name, String type) {
        String member = declarer + "." + name + type;
        if (LOOKS.contains(member)) {
            return false;
        }
        if (LOOKS_AT_COLLECTIONS.contains(member)) {
            return isOpen(receiver) || isOpen(declarer);
        }
        if (isException(receiver, name) && type.equals(MESSAGE_AND_CAUSE)) {
            return false; // the cause is kept and not asked
        }
        boolean isKnown = VALUES.contains(declarer) || isQuietApi(receiver) || isException(receiver, name);
        return !isKnown
                || MethodTypeDesc.ofDescriptor(type).parameterList().stream().anyMatch(this::mayBeCalled);
    }

    private boolean isQuietApi(String receiver) {
        return receiver.startsWith(API) && !isOpen(receiver);
    }

    private boolean isException(String receiver, String name) {
        return name.equals(ConstantDescs.INIT_NAME) && !isOpen(receiver) && world.isSubtype(receiver, THROWABLE);
    }

    private boolean mayBeCalled(ClassDesc parameter) {
        ClassDesc element = parameter;
        while (element.isArray()) {
            element = element.componentType();
        }
        if (element.isPrimitive()) {
            return false;
        }
        String descriptor = element.descriptorString();
        String name = descriptor.substring(1, descriptor.length() - 1);
        boolean isQuiet =
                VALUES.contains(name) || name.equals("java/lang/Enum") || (name.startsWith(API) && !isOpen(name));
        return !isQuiet;
    }
}
