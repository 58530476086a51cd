package io.stratagem.sandbox.verify;

import java.util.Map;
import java.util.Set;

/** The bootstrap methods a compiler uses, which are all that a strategy may have; and what only their call sites may name. */
final class Bootstraps {
    private static final String LOOKUP = "Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;";
    private static final String SITE = LOOKUP + "Ljava/lang/invoke/MethodType;";
    private static final String CALL_SITE = ")Ljava/lang/invoke/CallSite;";

    static final String LAMBDA = "java/lang/invoke/LambdaMetafactory.metafactory";
    static final String RECORD = "java/lang/runtime/ObjectMethods.bootstrap";
    static final String CONSTANT = "java/lang/invoke/ConstantBootstraps.invoke";
    static final String PRIMITIVE = "java/lang/invoke/ConstantBootstraps.primitiveClass";
    static final String CLASS_NAME = "java/lang/constant/ClassDesc.of";
    static final String ENUM_CONSTANT = "java/lang/Enum$EnumDesc.of";

    /** By owner and name, the one descriptor. */
    static final Map<String, String> OF_CALL_SITES = Map.of(
            LAMBDA,
            "(" + SITE + "Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;Ljava/lang/invoke/MethodType;"
                    + CALL_SITE,
            "java/lang/invoke/StringConcatFactory.makeConcatWithConstants",
            "(" + SITE + "Ljava/lang/String;[Ljava/lang/Object;" + CALL_SITE,
            RECORD,
            "(" + LOOKUP
                    + "Ljava/lang/invoke/TypeDescriptor;Ljava/lang/Class;Ljava/lang/String;[Ljava/lang/invoke/MethodHandle;)Ljava/lang/Object;",
            "java/lang/runtime/SwitchBootstraps.typeSwitch",
            "(" + SITE + "[Ljava/lang/Object;" + CALL_SITE,
            "java/lang/runtime/SwitchBootstraps.enumSwitch",
            "(" + SITE + "[Ljava/lang/Object;" + CALL_SITE);

    /** Members that stand in the constant pool for call sites and switch labels, by owner, name and descriptor. No instruction may call them. */
    static final Map<String, String> FOR_SITES_ONLY = withConstants();

    /** Types that stand in the constant pool for them. No instruction may name them. */
    static final Set<String> TYPES_FOR_SITES_ONLY = Set.of(
            "java/lang/invoke/LambdaMetafactory",
            "java/lang/invoke/StringConcatFactory",
            "java/lang/invoke/ConstantBootstraps",
            "java/lang/invoke/MethodHandles",
            "java/lang/invoke/MethodHandles$Lookup",
            "java/lang/runtime/ObjectMethods",
            "java/lang/runtime/SwitchBootstraps",
            "java/lang/constant/ClassDesc",
            "java/lang/Enum$EnumDesc");

    private Bootstraps() {}

    private static Map<String, String> withConstants() {
        Map<String, String> all = new java.util.HashMap<>(OF_CALL_SITES);
        all.put(
                CONSTANT,
                "(" + LOOKUP
                        + "Ljava/lang/Class;Ljava/lang/invoke/MethodHandle;[Ljava/lang/Object;)Ljava/lang/Object;");
        all.put(PRIMITIVE, "(" + LOOKUP + "Ljava/lang/Class;)Ljava/lang/Class;");
        all.put(CLASS_NAME, "(Ljava/lang/String;)Ljava/lang/constant/ClassDesc;");
        all.put(ENUM_CONSTANT, "(Ljava/lang/constant/ClassDesc;Ljava/lang/String;)Ljava/lang/Enum$EnumDesc;");
        return Map.copyOf(all);
    }

    static boolean isForSitesOnly(String owner, String name, String type) {
        return type.equals(FOR_SITES_ONLY.get(owner + "." + name));
    }
}
