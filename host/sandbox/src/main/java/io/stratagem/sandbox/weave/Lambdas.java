package io.stratagem.sandbox.weave;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The functional interfaces that lambdas of the jar implement, and which methods run when one of them is called; and every other method
 * that a method handle refers to, which anyone may call.
 */
final class Lambdas {
    static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";

    private final Map<String, Set<MethodKey>> bodiesByInterface = new TreeMap<>();
    private final Set<MethodKey> referredTo = new TreeSet<>();

    Lambdas(ClassWorld world) {
        for (ClassModel model : world.own().values()) {
            Set<MethodHandleEntry> bodies = new HashSet<>();
            for (MethodModel method : model.methods()) {
                method.code().ifPresent(code -> collect(code, bodies));
            }
            for (PoolEntry entry : model.constantPool()) {
                if (entry instanceof MethodHandleEntry handle && !bodies.contains(handle)) {
                    referredTo.add(key(handle));
                }
            }
        }
    }

    /** Interface names, and the methods that lambdas of that type run. */
    Map<String, Set<MethodKey>> bodiesByInterface() {
        return bodiesByInterface;
    }

    /** Methods of handles that are not the body of a lambda. */
    Set<MethodKey> referredTo() {
        return referredTo;
    }

    private void collect(CodeModel code, Set<MethodHandleEntry> bodies) {
        code.forEach(element -> {
            if (element instanceof InvokeDynamicInstruction call && linker(call).equals(METAFACTORY)) {
                String descriptor = call.typeSymbol().returnType().descriptorString();
                String type = descriptor.substring(1, descriptor.length() - 1);
                // The other metafactory can give a lambda more types than the one it returns.
                boolean isPlain = call.bootstrapMethod().methodName().equals("metafactory");
                for (LoadableConstantEntry argument :
                        call.invokedynamic().bootstrap().arguments()) {
                    if (argument instanceof MethodHandleEntry handle) {
                        if (isPlain) {
                            bodies.add(handle);
                        }
                        bodiesByInterface
                                .computeIfAbsent(type, _ -> new TreeSet<>())
                                .add(key(handle));
                    }
                }
            }
        });
    }

    /** Internal name of the class whose method links the call. */
    static String linker(InvokeDynamicInstruction call) {
        return call.invokedynamic()
                .bootstrap()
                .bootstrapMethod()
                .reference()
                .owner()
                .asInternalName();
    }

    private static MethodKey key(MethodHandleEntry handle) {
        MemberRefEntry reference = handle.reference();
        return new MethodKey(
                reference.owner().asInternalName(),
                reference.name().stringValue(),
                reference.type().stringValue());
    }
}
