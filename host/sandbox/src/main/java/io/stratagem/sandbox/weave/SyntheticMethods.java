package io.stratagem.sandbox.weave;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.constant.MethodTypeDesc;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Private static methods that a class gets in addition, each once however often it is asked for. Used by one thread. */
final class SyntheticMethods {
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Addition> byKey = new LinkedHashMap<>();

    /** One method. */
    private record Addition(String name, MethodTypeDesc type, Consumer<CodeBuilder> body) {}

    SyntheticMethods(ClassModel model) {
        for (MethodModel method : model.methods()) {
            taken.add(method.methodName().stringValue());
        }
    }

    /**
     * The name of the method for the key, which is new to the class.
     *
     * @param key tells it from others with the same purpose
     * @param body may run twice, and gives the same instructions each time
     */
    String add(String purpose, String key, MethodTypeDesc type, Consumer<CodeBuilder> body) {
        return byKey.computeIfAbsent(purpose + ' ' + key, _ -> new Addition(freeName(purpose), type, body))
                .name();
    }

    void appendTo(ClassBuilder builder) {
        for (Addition addition : byKey.values()) {
            builder.withMethodBody(
                    addition.name(),
                    addition.type(),
                    ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                    addition.body());
        }
    }

    private String freeName(String purpose) {
        int number = 0;
        while (!taken.add("metered$" + purpose + '$' + number)) {
            number++;
        }
        return "metered$" + purpose + '$' + number;
    }
}
