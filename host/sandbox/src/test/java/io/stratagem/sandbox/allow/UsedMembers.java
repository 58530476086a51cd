package io.stratagem.sandbox.allow;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What class files use of the JDK and the plugin API that is not on the list, found in their constant pools. */
final class UsedMembers {
    private final Allowlist allowlist;

    UsedMembers(Allowlist allowlist) {
        this.allowlist = allowlist;
    }

    Set<String> notListed(byte[] classFile) throws ClassNotFoundException {
        Set<String> found = new TreeSet<>();
        ClassModel model = ClassFile.of().parse(classFile);
        for (PoolEntry entry : model.constantPool()) {
            if (entry instanceof MemberRefEntry member
                    && isOfHost(member.owner().asInternalName())) {
                checkMember(member, found);
            } else if (entry instanceof ClassEntry type && isOfHost(type.asInternalName())) {
                checkType(type.asInternalName(), found);
            }
        }
        model.superclass().ifPresent(type -> checkExtended(type.asInternalName(), found));
        model.interfaces().forEach(type -> checkExtended(type.asInternalName(), found));
        return found;
    }

    private static boolean isOfHost(String type) {
        return type.startsWith("java/") || type.startsWith("javax/") || type.startsWith("io/stratagem/api/");
    }

    private void checkType(String type, Set<String> found) {
        if (!allowlist.hasType(type)) {
            found.add("type " + type);
        }
    }

    private void checkExtended(String type, Set<String> found) {
        if (isOfHost(type) && !allowlist.isExtensible(type)) {
            found.add("extends " + type);
        }
    }

    private void checkMember(MemberRefEntry member, Set<String> found) throws ClassNotFoundException {
        String name = member.name().stringValue();
        String type = member.type().stringValue();
        Class<?> owner = Class.forName(
                member.owner().asInternalName().replace('/', '.'), false, UsedMembers.class.getClassLoader());
        List<Class<?>> candidates = new ArrayList<>(List.of(owner));
        candidates.addAll(AllowlistGenerator.supertypes(owner));
        for (Class<?> candidate : candidates) {
            if (declares(candidate, name, type)) {
                if (allowlist.member(AllowlistGenerator.internalName(candidate), name, type) == null) {
                    found.add(candidate.getName() + "." + name + type);
                }
                return;
            }
        }
        found.add("unknown " + owner.getName() + "." + name + type);
    }

    private static boolean declares(Class<?> owner, String name, String type) {
        if (!type.startsWith("(")) {
            return Arrays.stream(owner.getDeclaredFields()).map(Field::getName).anyMatch(name::equals);
        }
        if (name.equals("<init>")) {
            return Arrays.stream(owner.getDeclaredConstructors())
                    .map(Constructor::getParameterTypes)
                    .anyMatch(parameters -> MethodType.methodType(void.class, parameters)
                            .descriptorString()
                            .equals(type));
        }
        return Arrays.stream(owner.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .anyMatch(method -> descriptor(method).equals(type));
    }

    private static String descriptor(Method method) {
        return MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                .descriptorString();
    }
}
