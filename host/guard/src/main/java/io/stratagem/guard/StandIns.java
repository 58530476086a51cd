package io.stratagem.guard;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All stand-ins, by the original member they stand for, as it is declared. Immutable. */
public final class StandIns {
    private final Map<Member, StandIn> byOriginal;

    /**
     * A member of a JDK class.
     *
     * @param owner internal name of the class that declares it, such as {@code java/util/Map}
     * @param type its descriptor, such as {@code (Ljava/lang/Object;)I}
     */
    public record Member(String owner, String name, String type) {}

    private StandIns(Map<Member, StandIn> byOriginal) {
        this.byOriginal = Map.copyOf(byOriginal);
    }

    /** Those of the given classes, each annotated with {@link StandsIn}. */
    public static StandIns of(Collection<Class<?>> classes) {
        Map<Member, StandIn> found = new HashMap<>();
        for (Class<?> type : classes) {
            StandsIn standsIn = type.getAnnotation(StandsIn.class);
            if (standsIn == null) {
                throw new IllegalArgumentException(type + " says of nothing that it stands in for it");
            }
            for (Method method : type.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers()) && Modifier.isStatic(method.getModifiers())) {
                    add(found, method(type, standsIn.of(), method));
                }
            }
            if (standsIn.of().isAssignableFrom(type)) {
                for (Constructor<?> constructor : type.getConstructors()) {
                    add(found, constructor(type, standsIn.of(), constructor));
                }
            }
        }
        return new StandIns(found);
    }

    /** Those of this package. */
    public static StandIns all() {
        return of(List.of());
    }

    /** What stands in for a member of exactly this class, or null. */
    public @Nullable StandIn find(String owner, String name, String type) {
        return byOriginal.get(new Member(owner, name, type));
    }

    /** Every original that has a stand-in. */
    public Map<Member, StandIn> byOriginal() {
        return byOriginal;
    }

    private static void add(Map<Member, StandIn> found, Map.Entry<Member, StandIn> entry) {
        if (found.put(entry.getKey(), entry.getValue()) != null) {
            throw new IllegalArgumentException("two stand in for " + entry.getKey());
        }
    }

    private static Map.Entry<Member, StandIn> method(Class<?> by, Class<?> of, Method method) {
        MethodTypeDesc type = MethodTypeDesc.ofDescriptor(
                java.lang.invoke.MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                        .descriptorString());
        boolean isCharge = method.getName().equals("chargeNew");
        StandIn standIn = new StandIn(
                isCharge ? StandIn.Kind.CHARGE_NEW : StandIn.Kind.METHOD,
                by.describeConstable().orElseThrow(),
                method.getName(),
                type,
                cost(by, method));
        if (isCharge) {
            return Map.entry(new Member(internalName(of), "<init>", type.descriptorString()), standIn);
        }
        boolean ofInstance = isInstanceMethod(of, method);
        MethodTypeDesc original = ofInstance ? type.dropParameterTypes(0, 1) : type;
        return Map.entry(new Member(internalName(of), method.getName(), original.descriptorString()), standIn);
    }

    private static boolean isInstanceMethod(Class<?> of, Method method) {
        Class<?>[] parameters = method.getParameterTypes();
        if (declares(of, method.getName(), parameters, true)) {
            return false;
        }
        boolean receiverFirst = parameters.length > 0 && parameters[0] == of;
        if (receiverFirst
                && declares(
                        of,
                        method.getName(),
                        List.of(parameters).subList(1, parameters.length).toArray(Class<?>[]::new),
                        false)) {
            return true;
        }
        throw new IllegalArgumentException(method + " stands for no method of " + of);
    }

    private static boolean declares(Class<?> of, String name, Class<?>[] parameters, boolean isStatic) {
        try {
            return Modifier.isStatic(of.getDeclaredMethod(name, parameters).getModifiers()) == isStatic;
        } catch (NoSuchMethodException absent) {
            return false;
        }
    }

    private static Map.Entry<Member, StandIn> constructor(Class<?> by, Class<?> of, Constructor<?> constructor) {
        MethodTypeDesc type = MethodTypeDesc.ofDescriptor(
                java.lang.invoke.MethodType.methodType(void.class, constructor.getParameterTypes())
                        .descriptorString());
        return Map.entry(
                new Member(internalName(of), "<init>", type.descriptorString()),
                new StandIn(
                        StandIn.Kind.SUBCLASS,
                        by.describeConstable().orElseThrow(),
                        "<init>",
                        type,
                        cost(by, constructor)));
    }

    private static CostClass cost(Class<?> by, Executable member) {
        Cost own = member.getAnnotation(Cost.class);
        Cost cost = own != null ? own : by.getAnnotation(Cost.class);
        if (cost == null) {
            throw new IllegalArgumentException(member + " does not say why it stands in");
        }
        return cost.value();
    }

    private static String internalName(Class<?> type) {
        return type.getName().replace('.', '/');
    }

    /** The class of a stand-in as the constant pool spells it. */
    public static String internalName(ClassDesc type) {
        String descriptor = type.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1);
    }
}
