package io.stratagem.sandbox.verify;

import java.lang.classfile.BootstrapMethodEntry;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.InvokeDynamicEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.util.Set;
import java.util.TreeSet;

/** Every class a class file can make the JVM look for: an instruction cannot name what is not in the constant pool. */
final class NamedTypes {
    private final Set<String> names = new TreeSet<>();

    private NamedTypes() {}

    /**
     * Internal names, sorted; types that stand there for the JVM's own use at call sites are left out.
     *
     * @throws IllegalArgumentException if the class file is damaged
     */
    static Set<String> of(ClassModel model) {
        NamedTypes found = new NamedTypes();
        for (PoolEntry entry : model.constantPool()) {
            found.addEntry(entry);
        }
        for (int i = 0; i < model.constantPool().bootstrapMethodCount(); i++) {
            found.addSwitchLabels(model.constantPool().bootstrapMethodEntry(i));
        }
        model.fields().forEach(field -> found.addDescriptor(field.fieldType().stringValue()));
        model.methods()
                .forEach(method -> found.addDescriptor(method.methodType().stringValue()));
        found.names.removeAll(Bootstraps.TYPES_FOR_SITES_ONLY);
        found.names.remove("");
        return found.names;
    }

    private void addEntry(PoolEntry entry) {
        switch (entry) {
            case ClassEntry type -> names.add(Descriptors.elementClass(type.asInternalName()));
            case MethodTypeEntry type -> addDescriptor(type.descriptor().stringValue());
            case InvokeDynamicEntry site -> addDescriptor(site.type().stringValue());
            case MemberRefEntry member -> {
                String owner = member.owner().asInternalName();
                if (!Bootstraps.isForSitesOnly(
                        owner, member.name().stringValue(), member.type().stringValue())) {
                    addDescriptor(member.type().stringValue());
                }
            }
            default -> {}
        }
    }

    /** The class of an enum constant in a switch is named by a string, which the JVM resolves. */
    private void addSwitchLabels(BootstrapMethodEntry bootstrap) {
        for (LoadableConstantEntry argument : bootstrap.arguments()) {
            if (argument instanceof ConstantDynamicEntry constant) {
                for (LoadableConstantEntry inner : constant.bootstrap().arguments()) {
                    if (inner instanceof ConstantDynamicEntry type) {
                        addClassName(type);
                    }
                }
            }
        }
    }

    private void addClassName(ConstantDynamicEntry type) {
        for (LoadableConstantEntry argument : type.bootstrap().arguments()) {
            if (argument instanceof StringEntry text) {
                names.add(text.stringValue().replace('.', '/'));
            }
        }
    }

    private void addDescriptor(String descriptor) {
        names.addAll(Descriptors.classes(descriptor));
    }
}
