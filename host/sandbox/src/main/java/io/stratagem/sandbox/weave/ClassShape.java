package io.stratagem.sandbox.weave;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What weaving has to know of a class without its code.
 *
 * @param superName null for {@code java/lang/Object} alone
 * @param flags access flags of the class
 * @param methods access flags by name followed by descriptor
 * @param instanceFields how many fields an object has of this class alone
 */
record ClassShape(
        String name,
        @Nullable String superName,
        List<String> interfaces,
        int flags,
        Map<String, Integer> methods,
        int instanceFields) {
    ClassShape {
        interfaces = List.copyOf(interfaces);
        methods = Map.copyOf(methods);
    }

    static ClassShape of(ClassModel model) {
        Map<String, Integer> methods = new HashMap<>();
        for (MethodModel method : model.methods()) {
            methods.put(
                    method.methodName().stringValue() + method.methodType().stringValue(),
                    method.flags().flagsMask());
        }
        int instanceFields = 0;
        for (FieldModel field : model.fields()) {
            if ((field.flags().flagsMask() & ClassFile.ACC_STATIC) == 0) {
                instanceFields++;
            }
        }
        return new ClassShape(
                model.thisClass().asInternalName(),
                model.superclass().map(ClassEntry::asInternalName).orElse(null),
                model.interfaces().stream().map(ClassEntry::asInternalName).toList(),
                model.flags().flagsMask(),
                methods,
                instanceFields);
    }

    boolean isInterface() {
        return (flags & ClassFile.ACC_INTERFACE) != 0;
    }

    boolean declares(String name, String type) {
        return methods.containsKey(name + type);
    }

    /** Whether the method has a body of Java code; false as well when it is not declared here. */
    boolean isConcrete(String name, String type) {
        Integer mask = methods.get(name + type);
        return mask != null && (mask & ClassFile.ACC_ABSTRACT) == 0;
    }
}
