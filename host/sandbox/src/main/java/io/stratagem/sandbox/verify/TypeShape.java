package io.stratagem.sandbox.verify;

import java.lang.classfile.Annotation;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What resolution needs to know of one type, read from its class file.
 *
 * @param name internal name
 * @param home whose it is
 * @param flags its access flags
 * @param superclass internal name; null for {@code java/lang/Object}
 * @param interfaces internal names
 * @param methods flags by name and descriptor in one
 * @param fields flags by name and descriptor in one
 * @param forConsumers whether the API marks it as a type that plugins implement
 */
public record TypeShape(
        String name,
        Home home,
        int flags,
        @Nullable String superclass,
        List<String> interfaces,
        Map<String, Integer> methods,
        Map<String, Integer> fields,
        boolean forConsumers) {
    private static final String CONSUMER_TYPE = "Lorg/osgi/annotation/versioning/ConsumerType;";

    /** Whose a type is. */
    public enum Home {
        /** In the jar that is judged. */
        BUNDLE,
        /** Of the plugin API. */
        API,
        /** Of the JDK. */
        PLATFORM
    }

    public TypeShape {
        interfaces = List.copyOf(interfaces);
        methods = Map.copyOf(methods);
        fields = Map.copyOf(fields);
    }

    static TypeShape of(ClassModel model, Home home) {
        Map<String, Integer> methods = new HashMap<>();
        for (MethodModel method : model.methods()) {
            methods.put(
                    method.methodName().stringValue() + method.methodType().stringValue(),
                    method.flags().flagsMask());
        }
        Map<String, Integer> fields = new HashMap<>();
        for (FieldModel field : model.fields()) {
            fields.put(
                    field.fieldName().stringValue() + ":" + field.fieldType().stringValue(),
                    field.flags().flagsMask());
        }
        return new TypeShape(
                model.thisClass().asInternalName(),
                home,
                model.flags().flagsMask(),
                model.superclass().map(entry -> entry.asInternalName()).orElse(null),
                model.interfaces().stream().map(entry -> entry.asInternalName()).toList(),
                methods,
                fields,
                home == Home.API && isForConsumers(model));
    }

    private static boolean isForConsumers(ClassModel model) {
        return model.findAttribute(Attributes.runtimeInvisibleAnnotations())
                .map(attribute -> attribute.annotations().stream()
                        .map(Annotation::className)
                        .anyMatch(name -> name.equalsString(CONSUMER_TYPE)))
                .orElse(false);
    }

    /** Whether it is an interface. */
    public boolean isInterface() {
        return (flags & AccessFlag.INTERFACE.mask()) != 0;
    }

    /** Whether nothing can extend it. */
    public boolean isFinal() {
        return Modifier.isFinal(flags);
    }

    /** Whether code of another package can name it. */
    public boolean isPublic() {
        return Modifier.isPublic(flags);
    }

    /** The flags of a method declared here, or null. */
    public @Nullable Integer method(String name, String type) {
        return methods.get(name + type);
    }

    /** The flags of a field declared here, or null. */
    public @Nullable Integer field(String name, String type) {
        return fields.get(name + ":" + type);
    }
}
