package io.stratagem.sandbox.purity;

import io.stratagem.sandbox.verify.Hierarchy;
import io.stratagem.sandbox.verify.TypeShape;
import io.stratagem.sandbox.verify.TypeShapes;
import java.lang.classfile.Signature;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What outlives an event: which classes of the bundle, and which kinds of lambdas, something lasting can hold on to. The jar is the whole
 * world of its own types, so whoever holds a type may hold any class of the jar below it.
 */
final class Lasting {
    private final JdkValues values;
    private final Hierarchy hierarchy;
    private final TypeShapes types;
    private final Map<String, String> classes = new TreeMap<>();
    private final Map<String, String> functions = new TreeMap<>();
    private final Map<String, List<String>> below = new HashMap<>();
    private final Deque<String> openClasses = new ArrayDeque<>();
    private final Deque<String> openFunctions = new ArrayDeque<>();

    Lasting(JdkValues values, Hierarchy hierarchy, TypeShapes types, Set<String> reached) {
        this.values = values;
        this.hierarchy = hierarchy;
        this.types = types;
        for (String name : reached) {
            for (String ancestor : hierarchy.ancestors(name)) {
                below.computeIfAbsent(ancestor, _ -> new ArrayList<>()).add(name);
            }
        }
    }

    /** A class of the bundle that lasts and was not looked at yet, or null. */
    @Nullable
    String nextClass() {
        return openClasses.poll();
    }

    /** A type of lambda that lasts and was not looked at yet, or null. */
    @Nullable
    String nextFunction() {
        return openFunctions.poll();
    }

    /** Who holds the class. */
    String holderOfClass(String internalName) {
        return classes.getOrDefault(internalName, "");
    }

    /** Who holds lambdas of the type. */
    String holderOfFunction(String internalName) {
        return functions.getOrDefault(internalName, "");
    }

    /** The class and all below it, and lambdas of the type, last. */
    void add(String internalName, String holder) {
        if (functions.putIfAbsent(internalName, holder) == null) {
            openFunctions.add(internalName);
        }
        for (String name : below.getOrDefault(internalName, List.of())) {
            if (classes.putIfAbsent(name, holder) == null) {
                openClasses.add(name);
            }
        }
    }

    /** Whether a lambda of the first type is one of the second. */
    boolean isFunction(String made, String wanted) {
        return hierarchy.isSubtype(made, wanted);
    }

    /**
     * Takes in a type that something lasting holds.
     *
     * @return why it cannot be held; empty when it can
     */
    String hold(Signature signature, String holder) {
        return switch (signature) {
            case Signature.BaseTypeSig _ -> "";
            case Signature.ArrayTypeSig _ -> "an array";
            case Signature.TypeVarSig _ -> "a type that can be anything";
            case Signature.ClassTypeSig type -> hold(type, holder);
        };
    }

    private String hold(Signature.ClassTypeSig type, String holder) {
        String name = JdkValues.className(type.classDesc().descriptorString());
        if (values.isOwn(name)) {
            add(name, holder);
            return arguments(type, holder);
        }
        if (values.isValue(name)) {
            return "";
        }
        if (JdkValues.isFunction(name)) {
            add(name, holder);
            return "";
        }
        if (name.equals("java/util/Optional")) {
            return type.typeArgs().isEmpty() ? "an Optional of anything" : arguments(type, holder);
        }
        TypeShape shape = types.find(name);
        if (shape != null && shape.forConsumers()) {
            add(name, holder);
            return "";
        }
        return "a " + simpleName(name);
    }

    /** Arguments of a type of the bundle's own bind its variables, which its fields erase; so they are looked at where they are given. */
    private String arguments(Signature.ClassTypeSig type, String holder) {
        return element(type, holder);
    }

    /** Takes in what a collection or generic type holds. */
    String element(Signature.ClassTypeSig type, String holder) {
        for (Signature.TypeArg argument : type.typeArgs()) {
            String wrong = switch (argument) {
                case Signature.TypeArg.Bounded bounded ->
                    bounded.wildcardIndicator() == Signature.TypeArg.Bounded.WildcardIndicator.SUPER
                            ? "a type that can be anything"
                            : hold(bounded.boundType(), holder);
                case Signature.TypeArg.Unbounded _ -> "a type that can be anything";
            };
            if (!wrong.isEmpty()) {
                return wrong;
            }
        }
        return "";
    }

    static String simpleName(String internalName) {
        return internalName.substring(internalName.lastIndexOf('/') + 1).replace('$', '.');
    }
}
