package io.stratagem.sandbox.allow;

import io.stratagem.guard.CostClass;
import io.stratagem.guard.StandIn;
import io.stratagem.guard.StandIns;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the list of members from the rules, the stand-ins and the JDK this runs on. */
final class AllowlistGenerator {
    private final Rules rules;
    private final StandIns standIns;
    private final SortedMap<String, CostClass> members = new TreeMap<>();

    AllowlistGenerator(Rules rules, StandIns standIns) {
        this.rules = rules;
        this.standIns = standIns;
        for (Rules.Type rule : rules.types().values()) {
            members(rule.type()).filter(member -> isAllowed(rule, member)).forEach(this::add);
        }
    }

    /** Every member with what it costs: owner, name and descriptor, as in the file. */
    SortedMap<String, CostClass> members() {
        return members;
    }

    /** The file. */
    List<String> lines() {
        SortedSet<String> lines = new TreeSet<>();
        members.forEach((member, cost) -> lines.add(member + " " + cost));
        for (Rules.Type rule : rules.types().values()) {
            lines.add(internalName(rule.type()) + " " + (rule.isExtensible() ? "EXTENSIBLE" : "TYPE"));
        }
        return List.copyOf(lines);
    }

    /** The file of advice. */
    List<String> adviceLines() {
        SortedSet<String> lines = new TreeSet<>();
        rules.advice()
                .forEach((place, text) -> lines.add(place.replace('.', '/').replace("/ ", ". ") + " " + text));
        return List.copyOf(lines);
    }

    private void add(Member member) {
        members.put(spelling(member), cost(member));
    }

    private static Stream<Member> members(Class<?> type) {
        return Stream.<Member>concat(
                        Stream.concat(
                                Arrays.stream(type.getDeclaredMethods()),
                                Arrays.stream(type.getDeclaredConstructors())),
                        Arrays.stream(type.getDeclaredFields()))
                .filter(member -> Modifier.isPublic(member.getModifiers())
                        || (Modifier.isProtected(member.getModifiers()) && member instanceof Constructor));
    }

    private boolean isAllowed(Rules.Type rule, Member member) {
        if (rule.refuses(member) || !namesListedTypesOnly(member)) {
            return false;
        }
        return rule.allows(member)
                || (rule.type().isEnum() && isOfEnum(rule.type(), member))
                || standIn(member.getDeclaringClass(), member) != null
                || overridesAllowed(rule.type(), member);
    }

    private static boolean isOfEnum(Class<?> type, Member member) {
        return member instanceof Method method
                && ((method.getName().equals("values") && method.getParameterCount() == 0)
                        || (method.getName().equals("valueOf")
                                && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class})
                                && method.getReturnType() == type));
    }

    private boolean overridesAllowed(Class<?> type, Member member) {
        if (!(member instanceof Method method) || Modifier.isStatic(method.getModifiers())) {
            return false;
        }
        for (Class<?> supertype : supertypes(type)) {
            Rules.Type rule = rules.types().get(supertype.getName());
            if (rule == null) {
                continue;
            }
            for (Method candidate : supertype.getDeclaredMethods()) {
                if (candidate.getName().equals(method.getName())
                        && Arrays.equals(candidate.getParameterTypes(), method.getParameterTypes())
                        && Modifier.isPublic(candidate.getModifiers())
                        && !Modifier.isStatic(candidate.getModifiers())
                        && !rule.refuses(candidate)
                        && (rule.allows(candidate) || standIn(supertype, candidate) != null)) {
                    return true;
                }
            }
        }
        return false;
    }

    private CostClass cost(Member member) {
        StandIn own = standIn(member.getDeclaringClass(), member);
        if (own != null) {
            return own.cost();
        }
        if (member instanceof Method method && !Modifier.isStatic(method.getModifiers())) {
            for (Class<?> supertype : supertypes(method.getDeclaringClass())) {
                StandIn inherited = standIn(supertype, member);
                if (inherited != null) {
                    return inherited.cost();
                }
            }
        }
        return CostClass.O1;
    }

    private @Nullable StandIn standIn(Class<?> owner, Member member) {
        return member instanceof Field ? null : standIns.find(internalName(owner), name(member), descriptor(member));
    }

    /** All supertypes, nearest first, Object last. */
    static List<Class<?>> supertypes(Class<?> type) {
        Set<Class<?>> found = new LinkedHashSet<>();
        List<Class<?>> next = new ArrayList<>(List.of(type));
        while (!next.isEmpty()) {
            Class<?> current = next.removeFirst();
            Class<?> superclass = current.getSuperclass();
            if (superclass != null && superclass != Object.class && found.add(superclass)) {
                next.add(superclass);
            }
            for (Class<?> implemented : current.getInterfaces()) {
                if (found.add(implemented)) {
                    next.add(implemented);
                }
            }
        }
        if (type != Object.class) {
            found.add(Object.class);
        }
        return List.copyOf(found);
    }

    private boolean namesListedTypesOnly(Member member) {
        return switch (member) {
            case Field field -> isListed(field.getType());
            case Method method ->
                isListed(method.getReturnType())
                        && Arrays.stream(method.getParameterTypes()).allMatch(this::isListed);
            case Constructor<?> constructor ->
                Arrays.stream(constructor.getParameterTypes()).allMatch(this::isListed);
            default -> throw new IllegalArgumentException("of no kind: " + member);
        };
    }

    private boolean isListed(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        return element.isPrimitive() || rules.types().containsKey(element.getName());
    }

    private static String spelling(Member member) {
        return internalName(member.getDeclaringClass()) + " " + name(member) + " " + descriptor(member);
    }

    private static String name(Member member) {
        return member instanceof Constructor ? "<init>" : member.getName();
    }

    private static String descriptor(Member member) {
        return switch (member) {
            case Field field -> field.getType().descriptorString();
            case Method method ->
                MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                        .descriptorString();
            case Executable constructor ->
                MethodType.methodType(void.class, constructor.getParameterTypes())
                        .descriptorString();
            default -> throw new IllegalArgumentException("of no kind: " + member);
        };
    }

    static String internalName(Class<?> type) {
        return type.getName().replace('.', '/');
    }
}
