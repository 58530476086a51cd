package io.stratagem.guard;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All stand-ins, by the original member they stand for, as it is declared. Immutable. */
public final class StandIns {
    private static final StandIns ALL = of(List.of(
            ArrayListCalls.class,
            ArrayListConstructors.class,
            ArraysCalls.class,
            BigDecimalCalls.class,
            BitSetCalls.class,
            BigIntegerCalls.class,
            ByteCalls.class,
            CharSequenceCalls.class,
            ClassCalls.class,
            CollectionCalls.class,
            CollectionsCalls.class,
            CollectorsCalls.class,
            ComparableCalls.class,
            ComparatorCalls.class,
            DequeCalls.class,
            DoubleCalls.class,
            DoubleStreamCalls.class,
            DurationCalls.class,
            EntryCalls.class,
            EnumMapConstructors.class,
            EnumCalls.class,
            FloatCalls.class,
            FunctionCalls.class,
            InstantCalls.class,
            IntStreamCalls.class,
            IntegerCalls.class,
            IterableCalls.class,
            IteratorCalls.class,
            ListCalls.class,
            ListIteratorCalls.class,
            LocalDateCalls.class,
            LocalDateTimeCalls.class,
            LocalTimeCalls.class,
            LongCalls.class,
            LongStreamCalls.class,
            MapCalls.class,
            MathCalls.class,
            MeteredPriorityQueue.class,
            MeteredTreeMap.class,
            MeteredTreeSet.class,
            MonthDayCalls.class,
            ObjectCalls.class,
            ObjectsCalls.class,
            OffsetDateTimeCalls.class,
            OffsetTimeCalls.class,
            OptionalCalls.class,
            OrderedHashMap.class,
            OrderedHashSet.class,
            PeriodCalls.class,
            PrimitiveArrayCalls.class,
            PrimitiveOptionalCalls.class,
            QueueCalls.class,
            SetCalls.class,
            ShortCalls.class,
            StreamCalls.class,
            StringBuilderCalls.class,
            StringCalls.class,
            StringJoinerCalls.class,
            SystemCalls.class,
            ThrowableCalls.class,
            YearCalls.class,
            YearMonthCalls.class,
            ZonedDateTimeCalls.class));

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
                    addAll(found, methods(type, standsIn.of(), method));
                }
            }
            for (Class<?> original : standsIn.of()) {
                if (original.isAssignableFrom(type)) {
                    for (Constructor<?> constructor : type.getConstructors()) {
                        addAll(found, Map.of(constructed(original, constructor), subclass(type, constructor)));
                    }
                }
            }
        }
        return new StandIns(found);
    }

    /** Those of this package. */
    public static StandIns all() {
        return ALL;
    }

    /** What stands in for a member of exactly this class, or null. */
    public @Nullable StandIn find(String owner, String name, String type) {
        return byOriginal.get(new Member(owner, name, type));
    }

    /** Every original that has a stand-in. */
    public Map<Member, StandIn> byOriginal() {
        return byOriginal;
    }

    private static void addAll(Map<Member, StandIn> found, Map<Member, StandIn> added) {
        added.forEach((original, standIn) -> {
            if (found.put(original, standIn) != null) {
                throw new IllegalArgumentException("two stand in for " + original);
            }
        });
    }

    private static Map<Member, StandIn> methods(Class<?> by, Class<?>[] of, Method method) {
        boolean isCharge = method.getName().equals("chargeNew");
        StandIn standIn = new StandIn(
                isCharge ? StandIn.Kind.CHARGE_NEW : StandIn.Kind.METHOD,
                by.describeConstable().orElseThrow(),
                method.getName(),
                descriptor(method.getReturnType(), method.getParameterTypes()),
                cost(by, method));
        Map<Member, StandIn> found = new HashMap<>();
        for (Class<?> original : of) {
            for (Member member : isCharge ? constructors(original, method) : originals(original, method)) {
                found.put(member, standIn);
            }
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException(method + " stands for nothing of " + List.of(of));
        }
        return found;
    }

    private static List<Member> constructors(Class<?> of, Method charge) {
        try {
            Constructor<?> constructor = of.getDeclaredConstructor(charge.getParameterTypes());
            return Modifier.isPrivate(constructor.getModifiers()) ? List.of() : List.of(constructed(of, constructor));
        } catch (NoSuchMethodException absent) {
            return List.of();
        }
    }

    /** The methods a stand-in can take the place of: same name, same arguments, and a result that its own can pass for. */
    private static List<Member> originals(Class<?> of, Method method) {
        List<Class<?>> parameters = List.of(method.getParameterTypes());
        List<Member> found = new ArrayList<>();
        for (Method candidate : of.getDeclaredMethods()) {
            if (candidate.getName().equals(method.getName())
                    && !Modifier.isPrivate(candidate.getModifiers())
                    && parameters.equals(arguments(candidate, method))
                    && candidate.getReturnType().isAssignableFrom(method.getReturnType())) {
                found.add(new Member(
                        internalName(of),
                        method.getName(),
                        descriptor(candidate.getReturnType(), candidate.getParameterTypes())
                                .descriptorString()));
            }
        }
        return found;
    }

    /** What a call of the candidate leaves on the stack, spelt as the stand-in takes it. */
    private static List<Class<?>> arguments(Method candidate, Method standIn) {
        List<Class<?>> arguments = new ArrayList<>(List.of(candidate.getParameterTypes()));
        if (!Modifier.isStatic(candidate.getModifiers()) && standIn.getParameterCount() > 0) {
            Class<?> receiver = standIn.getParameterTypes()[0];
            arguments.addFirst(
                    receiver.isAssignableFrom(candidate.getDeclaringClass())
                            ? receiver
                            : candidate.getDeclaringClass());
        }
        return arguments;
    }

    private static MethodTypeDesc descriptor(Class<?> result, Class<?>[] parameters) {
        return MethodTypeDesc.ofDescriptor(
                MethodType.methodType(result, parameters).descriptorString());
    }

    private static Member constructed(Class<?> of, Constructor<?> constructor) {
        return new Member(
                internalName(of),
                "<init>",
                descriptor(void.class, constructor.getParameterTypes()).descriptorString());
    }

    private static StandIn subclass(Class<?> by, Constructor<?> constructor) {
        return new StandIn(
                StandIn.Kind.SUBCLASS,
                by.describeConstable().orElseThrow(),
                "<init>",
                descriptor(void.class, constructor.getParameterTypes()),
                cost(by, constructor));
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
